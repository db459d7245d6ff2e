"""Figures of agreement, each with a 95 % bootstrap interval. Seeded: the same rows give the same figures."""
import random
from collections import Counter

RESAMPLES = 1000
SEED = 20240601


def interval(rows, statistic):
    """The statistic of the rows, and the 2.5 % and 97.5 % points of it over resampled rows. A resample in which
    the statistic is not defined (one class is missing) is drawn again, at most ten times as often in all."""
    rows = list(rows)
    draw = random.Random(SEED)
    values = []
    for _ in range(10 * RESAMPLES):
        value = statistic(draw.choices(rows, k=len(rows))) if rows else None
        if value is not None:
            values.append(value)
        if len(values) == RESAMPLES or not rows:
            break
    if not values:
        return None, None, None
    values.sort()
    return statistic(rows), values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]


def share(rows):
    """Of truth values."""
    return sum(rows) / len(rows) if rows else None


def precision(label):
    """Of pairs (truth, told): how many that were told `label` are it."""
    return lambda pairs: share([truth == label for truth, told in pairs if told == label])


def recall(label):
    return lambda pairs: share([told == label for truth, told in pairs if truth == label])


def f1(label):
    def statistic(pairs):
        hits = sum(truth == label and told == label for truth, told in pairs)
        either = sum(truth == label for truth, _ in pairs) + sum(told == label for _, told in pairs)
        return 2 * hits / either if either else None

    return statistic


def macro_f1(labels):
    def statistic(pairs):
        values = [f1(label)(pairs) for label in labels]
        return None if None in values else sum(values) / len(values)

    return statistic


def ranks(values):
    """Mean ranks from 1 on."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    first = 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and values[order[last + 1]] == values[order[first]]:
            last += 1
        for i in order[first : last + 1]:
            result[i] = (first + last) / 2 + 1
        first = last + 1
    return result


def auc(pairs):
    """ROC AUC of pairs (truth, value), by the rank sum of Mann and Whitney."""
    positive = sum(bool(truth) for truth, _ in pairs)
    negative = len(pairs) - positive
    if positive == 0 or negative == 0:
        return None
    rank = ranks([value for _, value in pairs])
    rank_sum = sum(r for r, (truth, _) in zip(rank, pairs) if truth)
    return (rank_sum - positive * (positive + 1) / 2) / (positive * negative)


def spearman(pairs):
    """Of pairs of numbers: the correlation of their ranks."""
    xs, ys = ranks([x for x, _ in pairs]), ranks([y for _, y in pairs])
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    deviation_x = sum((x - mean_x) ** 2 for x in xs)
    deviation_y = sum((y - mean_y) ** 2 for y in ys)
    if deviation_x == 0 or deviation_y == 0:
        return None
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / (deviation_x * deviation_y) ** 0.5


def show(name, rows, statistic, target=""):
    """One line: name, figure, interval, number of rows, what is wanted."""
    rows = list(rows)
    value, low, high = interval(rows, statistic)
    figure = "     not defined      " if value is None else f"{value:6.3f}  [{low:.3f}, {high:.3f}]"
    print(f"  {name:<52} {figure}  n={len(rows):<5} {target}".rstrip())


def show_confusion(pairs, labels):
    """Rows are what readers say, columns what the program says."""
    counts = Counter(pairs)
    print(f"  {'readers, program':<20}" + "".join(f"{label:>14}" for label in labels))
    for truth in labels:
        print(f"  {truth:<20}" + "".join(f"{counts[(truth, told)]:>14}" for told in labels))
