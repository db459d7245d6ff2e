# SARIF through Microsoft's own validator, with the rules of the standard and those of GitHub's code scanning.
set -euo pipefail
tool=$NODE_PATH/@microsoft/sarif-multitool-linux/Sarif.Multitool
[ -x "$tool" ] || chmod +x "$tool"  # npm puts it there without the right to run it

# SARIF2005 wants a web page of the tool, which speclint has not.
not_ours='SARIF2005'

reports=("$OUTSIDE"/reports/*/sarif "$SPECLINT_ROOT"/fixtures/reports/*.sarif)
for i in "${!reports[@]}"; do
  cp "${reports[$i]}" "$OUTSIDE/sarif-$i.sarif"
done
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate "$OUTSIDE"/sarif-*.sarif --rule-kind 'Sarif;Ghas' \
  --level 'Error;Warning' --output "$OUTSIDE/verdict.json" --log ForceOverwrite >"$OUTSIDE/multitool.txt" || true
cat "$OUTSIDE/multitool.txt"
grep -q "^Done. ${#reports[@]} files scanned" "$OUTSIDE/multitool.txt"
grep -q '^Analysis completed successfully' "$OUTSIDE/multitool.txt"
if grep -E ' (error|warning) ' "$OUTSIDE/multitool.txt" | grep -vE " warning ($not_ours):"; then
  exit 1
fi

# It finds what is wrong: a result whose rule is not there.
sed 's/"ruleIndex":[0-9]*/"ruleIndex":9999/' "$OUTSIDE/reports/demo/sarif" >"$OUTSIDE/wrong.sarif"
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate "$OUTSIDE/wrong.sarif" \
  --output "$OUTSIDE/verdict.json" --log ForceOverwrite | grep -q 'error SARIF1009'
echo "${#reports[@]} SARIF files pass multitool"
