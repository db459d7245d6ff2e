#!/usr/bin/env bash
# The step of action.yml: lints, annotates, and tells score, passed and report to the steps that follow.
# Takes its inputs from SPECLINT_PATHS (one a line), SPECLINT_GATE, SPECLINT_BASELINE and SPECLINT_SINCE; the exit
# status is that of speclint. Nothing of an input or a ticket is ever run, or written to GITHUB_OUTPUT.
set -euo pipefail
speclint=$(command -v speclint || echo "$GITHUB_ACTION_PATH/build/release/speclint")
report=$RUNNER_TEMP/speclint-$$.json

arguments=(--gate="$SPECLINT_GATE")
[ -z "$SPECLINT_BASELINE" ] || arguments+=(--baseline="$SPECLINT_BASELINE")
[ -z "$SPECLINT_SINCE" ] || arguments+=(--since="$SPECLINT_SINCE")
mapfile -t paths < <(grep -v '^[[:space:]]*$' <<<"$SPECLINT_PATHS")

status=0
"$speclint" check "${arguments[@]}" --format github --format json="$report" -- "${paths[@]}" || status=$?
{
  echo "score=$(sed -nE 's/^"summary":.*"score":\{"mean":([0-9.]+).*/\1/p' "$report" 2>/dev/null)"
  echo "passed=$([ $status = 0 ] && echo true || echo false)"
  echo "report=$([ ! -f "$report" ] || echo "$report")"
} >>"$GITHUB_OUTPUT"
exit $status
