"""One function a labelled set: what it holds against what the program says."""
import re
from collections import Counter

import fit
import records
from figures import auc, f1, macro_f1, precision, recall, share, show, show_confusion, spearman

STATES = {"none": "none", "present-but-untestable": "untestable", "testable": "testable"}

# Findings that say that a decision or a fact is still open.
OPEN = {"QUE001", "QUE002", "QUE003", "QUE005", "QUE006", "SCO010"}
# Those that take a text for a question or a placeholder.
ASKS = {"QUE001", "QUE002", "QUE003", "QUE004", "QUE006"}

# What readers said of a ticket that a finding of the rule agrees with: of it alone, of the ticket as a whole.
AGREES = {
    "ACC001": lambda row: row["has_acceptance_criteria"] == "none",
    "ACC002": lambda row: row["has_acceptance_criteria"] == "none",
    "ACC003": lambda row: row["has_acceptance_criteria"] != "testable",
    "ACC004": lambda row: row["has_acceptance_criteria"] != "testable" or row["vague_scope"] >= 2,
    "ACC005": lambda row: row["has_acceptance_criteria"] != "testable",
    "ACC007": lambda row: "error_handling" in row["missing"],
    "ACC010": lambda row: row["has_acceptance_criteria"] != "testable",
    "SCO001": lambda row: "out_of_scope" in row["missing"],
    "SCO002": lambda row: row["vague_scope"] >= 1,
    "SCO003": lambda row: row["vague_scope"] >= 1,
    "SCO004": lambda row: row["vague_scope"] >= 2,
    "SCO005": lambda row: row["vague_scope"] >= 1,
    "SCO008": lambda row: row["kind_of_work"] == "open-ended",
    "SCO009": lambda row: "deliverable" in row["missing"],
    "SCO010": lambda row: bool(row["open_questions"]),
    "QUE001": lambda row: bool(row["open_questions"]),
    "QUE002": lambda row: bool(row["open_questions"]),
    "QUE003": lambda row: bool(row["open_questions"]),
    "QUE006": lambda row: bool(row["open_questions"]),
    "CTX001": lambda row: "context" in row["missing"],
    "CTX002": lambda row: row["ready_to_hand_off"] <= 4,
    "CTX003": lambda row: "steps" in row["missing"],
    "CTX004": lambda row: "expected" in row["missing"],
    "CTX006": lambda row: "environment" in row["missing"],
    "CTX008": lambda row: "access" in row["missing"],
    "CTX009": lambda row: "interface" in row["missing"],
    "CTX010": lambda row: "data" in row["missing"],
    "CTX011": lambda row: "error_handling" in row["missing"],
    "BKL007": lambda row: row["has_acceptance_criteria"] != "testable",
}


def words(text):
    return len(re.findall(r"\w+", text))


def head(title, rows):
    print(f"\n{title}: {len(rows)} rows")


def error(errors, what, place, why):
    if errors:
        print(f"    error: {what}: {place}: {why}")


def place_of(row, report):
    """Where the ticket stands, with the record's number and the line."""
    at = report["acceptance"]["location"] if report and report.get("acceptance") else None
    return row["path"] + (f":{at['line']}" if at else "")


def hand_labels(folder, tickets, errors):
    rows = records.rows_of(folder, "hand-labels")
    reports = records.run_tickets([row["path"] for row in rows], tickets)
    for row, report in zip(rows, reports):
        if report is None:
            print(f"    no such ticket: {row['path']}")
    judged = [(row, report) for row, report in zip(rows, reports) if report]
    head("hand-labels", rows)
    acceptance(judged, errors)
    readiness(judged, tickets, errors)
    questions(judged, errors)
    tickets_or_not(judged, errors)
    per_rule(judged)


def acceptance(judged, errors):
    print(" acceptance state")
    pairs = [(STATES[row["has_acceptance_criteria"]], records.state(report)) for row, report in judged]
    show_confusion(pairs, list(STATES.values()))
    show("macro F1", pairs, macro_f1(STATES.values()), ">= 0.80")
    for label in STATES.values():
        show(f"{label}: precision", pairs, precision(label), ">= 0.85" if label == "none" else "")
        show(f"{label}: recall", pairs, recall(label), ">= 0.90" if label == "none" else "")
    for (row, report), (truth, told) in zip(judged, pairs):
        if truth != told:
            error(errors, f"{truth} told {told}", place_of(row, report), row["rationale"])


def readiness(judged, tickets, errors):
    print(" readiness")
    ready = [row["ready_to_hand_off"] for row, _ in judged]
    scores = [records.score(report) for _, report in judged]
    show("ROC AUC of the score, ready >= 7", [(r >= 7, s) for r, s in zip(ready, scores)], auc, ">= 0.85")
    show("Spearman of score and readiness", zip(ready, scores), spearman, ">= 0.65")
    unseen = fit.out_of_fold(list(zip(ready, (report for _, report in judged))))
    show("the same, weights of dimensions chosen out of fold: AUC", [(r >= 7, s) for r, s in zip(ready, unseen)], auc)
    show("the same, Spearman", zip(ready, unseen), spearman)
    middle = [(r >= 7, s) for r, s in zip(ready, scores) if 4 <= r <= 8]
    show("ROC AUC among those judged 4 to 8", middle, auc)
    gates = [(row, report, records.passed(report)) for row, report in judged]
    low = [passed for row, _, passed in gates if row["ready_to_hand_off"] <= 3]
    high = [passed for row, _, passed in gates if row["ready_to_hand_off"] >= 7]
    show("judged 0 to 3: pass the gate", low, share, "<= 0.05")
    show("judged 4 to 6: pass the gate", [p for row, _, p in gates if 4 <= row["ready_to_hand_off"] <= 6], share)
    show("judged 7 or more: pass the gate", high, share, ">= 0.60")
    for row, report, passed in gates:
        value = row["ready_to_hand_off"]
        if (value <= 3 and passed) or (value >= 7 and not passed):
            why = "; ".join(report["gate"]["reasons"] or [report["verdict"]])
            error(errors, f"ready {value}, score {records.score(report)}, {'passed' if passed else 'refused'}",
                  place_of(row, report), f"{why} | {row['rationale']}")


def questions(judged, errors):
    print(" open questions")
    pairs = [(bool(row["open_questions"]), bool(records.rules(report) & OPEN)) for row, report in judged]
    show_confusion(pairs, [True, False])
    show("precision", pairs, precision(True), ">= 0.80")
    show("recall", pairs, recall(True), ">= 0.75")
    for (row, report), (truth, told) in zip(judged, pairs):
        if truth != told:
            found = [f"{f['rule']} {f['excerpt'][:80]}" for f in report["findings"] if f["rule"] in OPEN]
            error(errors, f"open {truth} told {told}", row["path"], f"{row['open_questions'] or found}")
    decoys = []
    for row, report in judged:
        asked = [finding for finding in report["findings"] if finding["rule"] in ASKS]
        for decoy in row["decoys"]:
            hits = [finding for finding in asked if is_about(finding, decoy)]
            decoys.append(bool(hits))
            for hit in hits:
                error(errors, f"decoy flagged {hit['rule']}", f"{row['path']}:{hit['location']['line']}", decoy)
    show("decoys flagged as a question or placeholder", decoys, share, "<= 0.05")


def is_about(finding, decoy):
    """Whether the finding stands in the words of the decoy."""
    def plain(text):
        return re.sub(r"\W+", " ", text).strip().lower()

    excerpt, match, words_of_decoy = plain(finding["excerpt"]), plain(finding["match"]), plain(decoy)
    if not words_of_decoy:
        return finding["match"] != "" and finding["match"] in decoy
    if words_of_decoy in excerpt:
        return match in words_of_decoy or words_of_decoy in match
    return bool(excerpt) and excerpt in words_of_decoy


# Artifacts that are no work to be handed over, whatever they say.
NO_TICKETS = {"record", "reference-doc", "fixture", "index/todo-list", "pull-request", "chat-dump"}


def tickets_or_not(judged, errors):
    """What readers call no work at all, and call unready, is told apart; what they call a ticket is judged."""
    print(" tickets or not")
    pairs = []
    for row, report in judged:
        none = row["artifact"] in NO_TICKETS or row["ready_to_hand_off"] == 0
        pairs.append((none, report["verdict"] == "not-a-ticket"))
        if pairs[-1][0] != pairs[-1][1]:
            error(errors, f"{row['artifact']} told {report['verdict']}", row["path"], row["rationale"])
    show_confusion(pairs, [True, False])
    show("not a ticket: precision", pairs, precision(True))
    show("not a ticket: recall", pairs, recall(True))


def per_rule(judged):
    print(" rules on these tickets: hits, and how many of them agree with the reader of the whole ticket")
    total = [report for _, report in judged if report["score"]]
    found = sorted({rule for report in total for rule in records.rules(report)})
    for rule in found:
        rows = [row for row, report in judged if rule in records.rules(report)]
        agrees = AGREES.get(rule)
        told = f"{sum(map(agrees, rows))} of {len(rows)} agree" if agrees else ""
        hits = sum(finding["rule"] == rule for report in total for finding in report["findings"])
        print(f"  {rule}  {hits:4} findings in {len(rows):3} tickets  {told}".rstrip())


def acceptance_sections(folder, _tickets, errors):
    rows = records.rows_of(folder, "acceptance-sections")
    if not rows:
        return
    head("acceptance-sections", rows)
    whole = records.run_texts([records.text_of(row["title"], row["text"] or "") for row in rows])
    cut_rows = [i for i, row in enumerate(rows) if row["ablated"]]
    cut = dict(zip(cut_rows, records.run_texts([records.text_of(rows[i]["title"], rows[i]["ablated"]) for i in cut_rows])))
    filled, empty, lost, lower = [], [], [], []
    for i, (row, report) in enumerate(zip(rows, whole)):
        labels = row["labels"]
        if not labels["ac_heading"]:
            continue
        state = records.state(report)
        if labels["ac_section_empty"]:
            empty.append(bool({"ACC002", "CTX002"} & records.rules(report)) or report["verdict"] == "not-a-ticket")
            if not empty[-1]:
                error(errors, "empty section not flagged", row["id"], f"{state}, {sorted(records.rules(report))}")
        else:
            filled.append(state != "none")
            if not filled[-1]:
                error(errors, "filled section not seen", row["id"], report["verdict"])
        if i in cut and not labels["ac_section_empty"]:
            lost.append(records.state(cut[i]) == "none")
            if not lost[-1]:
                error(errors, f"ablated is {records.state(cut[i])}", row["id"], str(cut[i]["acceptance"]["location"]))
        if i in cut:
            lower.append(records.score(cut[i]) <= records.score(report))
            if not lower[-1]:
                error(errors, f"ablated scores {records.score(cut[i])} > {records.score(report)}", row["id"], "")
    show("filled sections recognised", filled, share, ">= 0.97")
    show("empty sections flagged", empty, share, ">= 0.95")
    show("section cut out: no acceptance state left", lost, share, ">= 0.90")
    show("section cut out: scores no higher", lower, share, ">= 0.99")


def bug_sentences(folder, _tickets, errors):
    """What the detectors of CTX003 to CTX005 take a sentence for. One that tells what is expected is no step, and
    neither is what is observed."""
    rows = records.rows_of(folder, "bug-sentences")
    if not rows:
        return
    head("bug-sentences", rows)
    told = records.tell_sentences([row["text"] for row in rows])
    for i, (name, label, target) in enumerate((("expected behaviour", "EB", ">= 0.70"), ("steps", "S2R", ">= 0.50"),
                                               ("observed behaviour", "OB", ""))):
        pairs = [(row["labels"]["kind"] == label, flags[i]) for row, flags in zip(rows, told)]
        print(f" {name}")
        show_confusion(pairs, [True, False])
        show("precision", pairs, precision(True))
        show("recall", pairs, recall(True))
        show("F1", pairs, f1(True), target)
        for row, (truth, said) in zip(rows, pairs):
            if truth != said:
                error(errors, f"{name}: {row['labels']['kind']} told {said}", row["id"], row["text"][:150])


def underspecified(folder, _tickets, errors):
    rows = records.rows_of(folder, "swebench-underspecified")
    if not rows:
        return
    head("swebench-underspecified", rows)
    reports = records.run_texts([records.text_of(row["title"], row["text"]) for row in rows], "--profile", "bugs")
    for name, used in (("in_random570", [row["in_random570"] for row in rows]), ("all rows", [True] * len(rows))):
        chosen = [(row, report) for row, report, use in zip(rows, reports, used) if use]
        truth = [row["underspecified"] >= 2 for row, _ in chosen]
        target = ">= 0.60" if name == "in_random570" else ""
        show(f"ROC AUC of the score (profile bugs), {name}",
             zip(truth, (-records.score(report) for _, report in chosen)), auc, target)
        show(f"ROC AUC of the word count, {name}", zip(truth, (-words(row["text"]) for row, _ in chosen)), auc)
    for row, report in zip(rows, reports):
        score = records.score(report)
        if (row["underspecified"] >= 2 and score >= 90) or (row["underspecified"] == 0 and score < 60):
            error(errors, f"severity {row['underspecified']}, score {score}", row["id"], " ".join(sorted(records.rules(report))))


def description(folder, _tickets, _errors):
    rows = records.rows_of(folder, "swebench-lite-description")
    if not rows:
        return
    head("swebench-lite-description", rows)
    reports = records.run_texts([records.text_of(row["title"], row["text"]) for row in rows], "--profile", "bugs")
    lacks = [row["labels"]["not_enough_info"] == 1 for row in rows]
    show("ROC AUC of the score (profile bugs), too little told", zip(lacks, (-records.score(r) for r in reports)), auc)
    show("ROC AUC of the word count", zip(lacks, (-words(row["text"]) for row in rows)), auc)


def definition_of_ready(folder, _tickets, _errors):
    rows = records.rows_of(folder, "definition-of-ready")
    if not rows:
        return
    head("definition-of-ready", rows)
    reports = records.run_texts([records.text_of(row["title"], row["text_without_checklist"]) for row in rows])
    ready = [row["labels"]["ac_ready"] == 1 for row in rows]
    show("ROC AUC of the score, the team's box for criteria", zip(ready, (records.score(r) for r in reports)), auc)
    show("ROC AUC of the word count", zip(ready, (words(row["text_without_checklist"]) for row in rows)), auc)


def user_stories(folder, _tickets, _errors):
    rows = records.rows_of(folder, "user-stories")
    if not rows:
        return
    head("user-stories", rows)
    reports = records.run_texts([records.text_of("", row["text"]) for row in rows])
    vague = [row["labels"]["ambiguous"] == 1 or row["labels"]["vague"] == 1 for row in rows]
    told = [any(f["category"] == "language" for f in report["findings"]) for report in reports]
    show("ambiguous or vague, told by a rule on words: precision", zip(vague, told), precision(True))
    show("ambiguous or vague, told by a rule on words: recall", zip(vague, told), recall(True))


def write_hits(tickets, path):
    """How often each rule fires in all tickets below a folder."""
    judged = [report for report in records.run([tickets]) if report["score"]]
    findings = Counter(finding["rule"] for report in judged for finding in report["findings"])
    with_one = Counter(rule for report in judged for rule in records.rules(report))
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Findings on real tickets: ./dev accuracy --write-hits\n# rule\tfindings\ttickets that have one\n")
        file.write(f"all\t{sum(findings.values())}\t{len(judged)}\n")
        file.writelines(f"{rule}\t{findings[rule]}\t{with_one[rule]}\n" for rule in sorted(findings))


def judgements(path):
    """What was thought of single findings when they were read with their tickets."""
    with open(path, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if line.strip() and not line.startswith("#")]
    print(f"\njudged findings (tests/accuracy/judgements.tsv): {len(rows)}")
    show("a contractor would agree", [row[1] == "agree" for row in rows], share, ">= 0.88")


ALL = (hand_labels, acceptance_sections, bug_sentences, underspecified, description, definition_of_ready, user_stories)
