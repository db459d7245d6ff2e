# JUnit and checkstyle are well-formed and as their schemas say, by libxml2.
set -euo pipefail
schemas=$SPECLINT_ROOT/tests/outside/schemas
checked=0
for format in junit checkstyle; do
  reports=("$OUTSIDE"/reports/*/$format "$SPECLINT_ROOT"/fixtures/reports/*.$format.xml)
  xmllint --huge --noout --schema "$schemas/$format.xsd" "${reports[@]}"
  checked=$((checked + ${#reports[@]}))

  # It finds what is wrong: a count, or a line, that is no number.
  sed -E 's/(tests|line)="[0-9]+"/\1="many"/' "$OUTSIDE/reports/demo/$format" >"$OUTSIDE/wrong.xml"
  if xmllint --noout --schema "$schemas/$format.xsd" "$OUTSIDE/wrong.xml" 2>/dev/null; then
    echo "$format.xsd forbids nothing"
    exit 1
  fi
done
echo "$checked XML files are well-formed and as their schemas say"
