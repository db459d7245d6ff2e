"""Runs the program over labelled material and finds the report of each record."""
import json
import os
import subprocess
import tempfile
from collections import defaultdict

PROGRAM = os.path.join(os.path.dirname(__file__), "..", "..", "build", "release", "speclint")


def rows_of(folder, name):
    """The rows of NAME.jsonl, or of NAME.dev.jsonl and the like; nothing where there is no such file."""
    rows = []
    for file in sorted(os.listdir(folder)):
        if file.startswith(name + ".") and file.endswith(".jsonl"):
            with open(os.path.join(folder, file), encoding="utf-8") as lines:
                rows += [json.loads(line) for line in lines if line.strip()]
    return rows


def run(paths, *options):
    """The reports of the program on files or folders, as it prints them."""
    command = [PROGRAM, "check", "--no-config"] if accepts_no_config() else [PROGRAM, "check"]
    command += ["--format", "ndjson", "--include-closed", *options, "--", *paths]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    if result.returncode > 2 or not reports:
        raise SystemExit(f"accuracy: the program ended with {result.returncode}: {result.stderr.strip()}")
    return [report for report in reports if "path" in report]


def accepts_no_config():
    """Settings of the folder in which the labels lie are none of the figures' business."""
    text = subprocess.run([PROGRAM, "check", "--help"], capture_output=True, text=True, check=True).stdout
    return "--no-config" in text


def text_of(title, body):
    return f"# {title}\n\n{body}\n" if title else f"{body}\n"


def run_texts(texts, *options):
    """The first report of each Markdown text."""
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            with open(os.path.join(folder, f"{i:06}.md"), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        found = {}
        for report in run([os.path.join(folder, f"{i:06}.md") for i in range(len(texts))], *options):
            found.setdefault(int(os.path.basename(report["path"])[:-3]), report)
    return [found[i] for i in range(len(texts))]


def tell_sentences(sentences):
    """For each sentence, whether the detectors see in it what is expected, a step, what is observed."""
    lines = "".join(" ".join(sentence.split()) + "\n" for sentence in sentences)
    program = os.path.join(os.path.dirname(PROGRAM), "tell_sentences")
    told = subprocess.run([program], input=lines, capture_output=True, text=True, encoding="utf-8", check=True)
    return [tuple(figure == "1" for figure in line.split()) for line in told.stdout.splitlines()]


def run_tickets(paths, tickets, *options):
    """The report of each ticket `path` or `path#key`; None where the file or the record is not there."""
    files = sorted({path.partition("#")[0] for path in paths})
    files = [file for file in files if os.path.exists(os.path.join(tickets, file))]
    if not files:
        return [None] * len(paths)
    by_file = defaultdict(list)
    for report in run([os.path.join(tickets, file) for file in files], *options):
        by_file[os.path.relpath(report["path"], tickets)].append(report)
    return [pick(by_file[path.partition("#")[0]], path.partition("#")[2]) for path in paths]


def record_of_tag(report_path, key):
    """The number of the record `tag/id` of task-master, which counts on from tag to tag; None for other keys."""
    tag, _, task = key.rpartition("/")
    if not tag or not report_path.endswith(".json"):
        return None
    with open(report_path, encoding="utf-8") as file:
        tags = json.load(file)
    keys = [(name, str(entry["id"])) for name, part in tags.items() for entry in part.get("tasks", [])]
    return keys.index((tag, task)) if (tag, task) in keys else None


def pick(reports, key):
    if not key or not reports:
        return reports[0] if reports else None
    if "/" in key and (record := record_of_tag(reports[0]["path"], key)) is not None:
        return next((report for report in reports if report["record"] == record), None)
    for told in (lambda r: r["id"].lstrip("#") == key, lambda r: r["record"] is not None and str(r["record"]) == key):
        found = [report for report in reports if told(report)]
        if found:
            return found[0]
    return None


def score(report):
    """What is not judged as a ticket is not ready."""
    return report["score"]["total"] if report["score"] else 0.0


def passed(report):
    return report["gate"]["passed"] is True


def state(report):
    return report["acceptance"]["state"] if report.get("acceptance") else "none"


def rules(report):
    return {finding["rule"] for finding in report["findings"]}
