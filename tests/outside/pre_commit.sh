# The real pre-commit runs both hooks in repositories made here, as their users do.
set -euo pipefail
work=$OUTSIDE/pre-commit
rm -rf "$work"
mkdir -p "$work/bin"
export PRE_COMMIT_HOME=$work/home GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_COLOR=never
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$SPECLINT_ROOT} CCACHE_NOHASHDIR=1
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
ln -s "$SPECLINT" "$work/bin/speclint"
export PATH=$work/bin:$PATH
cases=0

fail() { echo "$*" >&2; exit 1; }

# expect STATUS TEXT COMMAND...: the command ends so and prints the text.
expect() {
  local status=0 wanted=$1 text=$2
  shift 2
  "$@" >"$work/out" 2>&1 || status=$?
  cases=$((cases + 1))
  if [ "$status" != "$wanted" ] || ! grep -qF -- "$text" "$work/out"; then
    cat "$work/out"
    fail "expected status $wanted and \"$text\" from: $* (status $status)"
  fi
}

# What is in this folder as a repository, whether it is committed or not: hooks are cloned from one.
hooks=$work/hooks
mkdir "$hooks"
(cd "$SPECLINT_ROOT" && git ls-files -z -co --exclude-standard |
  while IFS= read -r -d '' file; do if [ -f "$file" ]; then printf '%s\0' "$file"; fi; done |
  xargs -0 cp --parents -t "$hooks")
git -C "$hooks" init -q
git -C "$hooks" add -A
git -C "$hooks" commit -qm hooks
rev=$(git -C "$hooks" rev-parse HEAD)

vague='# Make the search better\n\n## Open questions\n\n- Which languages have to work?\n'
question='ask: Which languages have to work?'
good=$SPECLINT_ROOT/fixtures/tickets/good-task-node.md
odd=("a b — c.md" "-dash.md" "[x].md" "R&D (1).md" "it's \"so\".md" 'a$b`c`.md')

# new_repository HOOK: an empty repository with the hook, entered.
new_repository() {
  mkdir "$work/$1"
  cd "$work/$1"
  git init -q
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: %s\n' "$hooks" "$rev" "$1" >.pre-commit-config.yaml
  pre-commit install >/dev/null
  git add .pre-commit-config.yaml
}

commit_cases() {
  mkdir -p tickets src
  printf "$vague" >tickets/1.md
  git add tickets
  expect 1 "$question" git commit -m vague
  cp "$good" tickets/1.md
  git add tickets
  expect 0 'Passed' git commit -m mended
  echo 'int x;' >src/a.cpp
  git add src
  expect 0 'Skipped' git commit -m code
  printf "$vague" >README.md
  git add README.md
  expect 0 'Passed' git commit -m readme
}

name_cases() {
  local file
  for file in "${odd[@]}"; do
    printf "$vague" >"tickets/$file"
    printf -- "---\nid: T-1\nstatus: open\n---\n$vague" >"$file"  # no folder before the hyphen
    git add -- "tickets/$file" "$file"
  done
  expect 1 "$((2 * ${#odd[@]})) tickets judged: 0 passed, $((2 * ${#odd[@]})) failed" git commit -m odd
  for file in "${odd[@]}"; do
    cp -- "$good" "tickets/$file"
    cp -- "$good" "./$file"
    git add -- "tickets/$file" "$file"
  done
  expect 0 'Passed' git commit -m 'odd, mended'
}

many_cases() {
  mkdir -p tickets/many
  for i in $(seq 500); do cp "$good" "tickets/many/$i.md"; done
  git add tickets
  expect 0 'Passed' pre-commit run --all-files
  printf "$vague" >tickets/many/77.md
  expect 1 "$question" pre-commit run --all-files
  grep -qE "^5[0-9]{2} tickets judged: 5[0-9]{2} passed, 1 failed\$" "$work/out" || fail "not all in one run"
}

# The hook builds once, whoever comes first, and tells what is missing.
build_cases() {
  local clone=$work/clone
  git clone -q "$hooks" "$clone"
  printf '#!/bin/sh\nfor last; do :; done\n[ "$last" = libre2-dev ] || printf installed\n' >"$work/bin/dpkg-query"
  chmod +x "$work/bin/dpkg-query"
  expect 2 'apt-get install libre2-dev' "$clone/lint/ci/build_once.sh" --version
  rm "$work/bin/dpkg-query"

  local each
  for each in 1 2; do
    setsid "$clone/lint/ci/build_once.sh" --version </dev/null >"$work/build$each" 2>&1 &
  done
  wait
  [ "$(cat "$work"/build[12] | grep -c '^speclint 0')" = 2 ] || { cat "$work"/build[12]; fail "a call did not run"; }
  [ "$(cat "$work"/build[12] | grep -c 'building once, about')" = 1 ] || fail "built twice, or not told"
  expect 0 'speclint 0' "$clone/lint/ci/build_once.sh" --version
  if grep -q 'building' "$work/out"; then fail "the second call builds again"; fi
}

# median MILLISECONDS...
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

# A hook on three files against /bin/true as hook, by turns.
cost_case() {
  local i begin ours=() theirs=()
  printf 'repos:\n- repo: local\n  hooks:\n  - {id: t, name: t, entry: /bin/true, language: system, require_serial: true}\n' >true.yaml
  for i in $(seq 20); do
    begin=${EPOCHREALTIME/./}
    pre-commit run --files tickets/1.md tickets/many/1.md tickets/many/2.md >"$work/out"
    ours+=($(((${EPOCHREALTIME/./} - begin) / 1000)))
    grep -q Passed "$work/out" || fail "the hook did not pass"
    begin=${EPOCHREALTIME/./}
    pre-commit run -c true.yaml --files tickets/1.md tickets/many/1.md tickets/many/2.md >/dev/null
    theirs+=($(((${EPOCHREALTIME/./} - begin) / 1000)))
  done
  over=$(($(median "${ours[@]}") - $(median "${theirs[@]}")))
  echo "hook on three files: $(median "${ours[@]}") ms, /bin/true as hook: $(median "${theirs[@]}") ms"
  [ "$over" -le 60 ] || fail "the hook costs $over ms more than /bin/true"
}

build_cases
for hook in speclint speclint-build; do
  new_repository "$hook"
  commit_cases
  name_cases
  many_cases
done
cd "$work/speclint"
git checkout -q tickets
cost_case
echo "$cases cases with $(pre-commit --version); a hook costs $over ms more than /bin/true"
