#!/usr/bin/env bash
# new_rule.sh ID NAME: the skeleton of a rule, its place in the registry, and a folder for its fixtures.
# The empty strings make the tests of the registry fail until they are filled.
set -euo pipefail
cd "$(dirname "$0")/.."

id=$1
name=$2
[[ $id =~ ^[A-Z]{3}[0-9]{3}$ ]] || { echo "an id is three capitals and three digits: LNG016" >&2; exit 2; }
[[ $name =~ ^[a-z]+(-[a-z]+)*$ ]] || { echo "a name is lower case with hyphens: vague-time" >&2; exit 2; }

case "$id" in
  ACC*) category=acceptance dimension=finish_line stage=accept ;;
  SCO*) category=scope dimension=scope stage=design ;;
  QUE*) category=questions dimension=questions stage=design ;;
  CTX*) category=context dimension=context stage=start ;;
  LNG*) category=language dimension=language stage=build ;;
  BKL*) category=backlog dimension=context stage=design ;;
  *) echo "no category has ids like $id" >&2; exit 2 ;;
esac
symbol=${name//-/_}
file=rules/$category/$symbol.cpp
[ ! -e "$file" ] || { echo "$file is already there" >&2; exit 2; }
if grep -q "// $id\$" rules/all_rules.cpp; then echo "$id is taken" >&2; exit 2; fi

# edit FILE AWK-PROGRAM: rewrites the file through awk.
edit() {
  local edited
  edited=$(awk -v id="$id" -v symbol="$symbol" -v source="$category/$symbol.cpp" "$2" "$1")
  printf '%s\n' "$edited" >"$1"
}

edit rules/all_rules.cpp '
  !done && (/^    &/ && $NF > id || /^};/) { print "    &" symbol ",  // " id; done = 1 }
  { print }'
edit rules/all_rules.h '
  FNR == 1 { while ((getline line < "rules/all_rules.cpp") > 0)
               if (line ~ /^    &/) { sub(/^ *&/, "", line); sub(/,.*/, "", line); names[++count] = line } }
  /^extern const Rule / { if (!done) for (i = 1; i <= count; ++i) print "extern const Rule " names[i] ";"; done = 1; next }
  { print }'
edit rules/CMakeLists.txt '
  !done && (/^ +[a-z]+\/[a-z_]+\.cpp$/ && $1 > source || /^ +LINKS/) { print "          " source; done = 1 }
  { print }'

cat >"$file" <<EOF
// $id: what it finds, in a few words.
#include "rules/all_rules.h"

namespace speclint::rules {
namespace {

void check(const UnitView& view, Findings& findings) { flag_first_hit(view, findings); }

}  // namespace

constinit const Rule $symbol{
    .id = "$id",
    .name = "$name",
    .category = Category::$category,
    .severity = Severity::warning,
    .dimension = Dimension::$dimension,
    .penalty = Penalty::count,
    .stage = Stage::$stage,
    .summary = "",
    .rationale = "",
    .message = "",
    .question = "",
    .fix = "",
    .bad = "# \n",
    .good = "# \n",
    .source = "",
    .check_unit = check,
};

}  // namespace speclint::rules
EOF

fixtures=fixtures/rules/$name
mkdir -p "$fixtures"
touch "$fixtures/expected.txt"
for fixture in bad-one bad-two good-one good-two good-near-miss; do
  printf '# A title\n' >"$fixtures/$fixture.md"
done

echo "Now write $file and the tickets in $fixtures, then run: ./dev fmt; ./dev golden; ./dev test rules"
