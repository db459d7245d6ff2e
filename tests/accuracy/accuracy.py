"""How well speclint agrees with people who read the same tickets.

Runs the program over a folder of labelled material and prints, for each set in it, confusion matrices, precision,
recall, F1 and ROC AUC with 95 % bootstrap intervals, and for each rule its hits and how many of them a reader of the
ticket agrees with. Needs nothing but Python's standard library.
"""
import argparse
import os
import sys

import sets

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = os.environ.get("SPECLINT_LABELS", os.path.join(HERE, "..", "..", "..", "shared", "labelled"))


def main():
    parser = argparse.ArgumentParser(prog="./dev accuracy", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", nargs="?", default=LABELS,
                        help="the folder of labelled material; default: $SPECLINT_LABELS, else ../shared/labelled")
    parser.add_argument("--tickets", help="the folder that hand-labels.jsonl tells paths of; default: LABELS/../tickets")
    parser.add_argument("--errors", action="store_true", help="list each disagreement with its place")
    parser.add_argument("--only", help="only the set of this name, such as hand-labels")
    parser.add_argument("--write-hits", action="store_true",
                        help="count the findings of each rule in the tickets anew, for its page (hits.tsv)")
    options = parser.parse_args()
    if not os.path.isdir(options.labels):
        print(f"accuracy: no labelled material in {os.path.normpath(options.labels)}; name its folder: ./dev accuracy FOLDER")
        return 0
    tickets = options.tickets or os.path.join(options.labels, "..", "tickets")
    if options.write_hits:
        sets.write_hits(os.path.normpath(tickets), os.path.join(HERE, "hits.tsv"))
        return 0
    sets.judgements(os.path.join(HERE, "judgements.tsv"))
    for of_set in sets.ALL:
        if options.only in (None, of_set.__name__.replace("_", "-")):
            of_set(options.labels, os.path.normpath(tickets), options.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
