"""The weights of the score's dimensions, chosen anew on nine tenths of the rows and tried on the last tenth."""
import itertools
import random

from figures import auc, spearman

DIMENSIONS = ("finish_line", "scope", "questions", "context", "language")
# Questions weigh no less than context: a placeholder where an answer is missing must not raise the total.
GRID = [w for w in itertools.product((20, 30, 40, 50), (5, 10, 20), (10, 20, 30), (10, 20, 30), (5, 10)) if w[2] >= w[3]]
BLOCKER_CAP = 59
FOLDS = 10


def total(report, weights):
    """The total of a report with other weights; that of the program where they are the program's."""
    if not report["score"]:
        return 0.0
    points = report["score"]["dimensions"]
    mean = sum(w * points[name] for w, name in zip(weights, DIMENSIONS)) / sum(weights)
    blocked = any(finding["severity"] == "blocker" for finding in report["findings"])
    return min(mean, BLOCKER_CAP) if blocked else mean


def agreement(rows, weights):
    pairs = [(ready, total(report, weights)) for ready, report in rows]
    return auc([(ready >= 7, score) for ready, score in pairs]) + spearman(pairs)


def out_of_fold(rows):
    """For each row (readiness, report) the total by weights that were chosen without it."""
    order = list(range(len(rows)))
    random.Random(1).shuffle(order)
    totals = [0.0] * len(rows)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        known = [row for i, row in enumerate(rows) if i not in held]
        weights = max(GRID, key=lambda candidate: agreement(known, candidate))
        for i in held:
            totals[i] = total(rows[i][1], weights)
    return totals
