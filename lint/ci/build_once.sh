#!/usr/bin/env bash
# speclint from the checkout in which this file lies: built by the first call, run by every call.
# usage: lint/ci/build_once.sh ARGUMENT...
# The arguments and the exit status are those of speclint; 2 also when it cannot be built.
set -euo pipefail
root=$(dirname "${BASH_SOURCE[0]}")/../..
program=$root/build/once/speclint

# say TEXT: to the person at the terminal, for pre-commit shows what a hook prints only when it fails.
say() {
  if [ ! -t 2 ] && { : >/dev/tty; } 2>/dev/null; then
    printf 'speclint: %s\n' "$*" >/dev/tty
  else
    printf 'speclint: %s\n' "$*" >&2
  fi
}

# Whoever comes while another call builds waits for it. What is put in place is whole.
build() (
  cd "$root"
  mkdir -p build/once
  exec 9>build/once/lock
  flock 9
  if [ -x build/once/speclint ]; then exit 0; fi
  missing=$(./dev missing)
  if [ -n "$missing" ]; then
    printf 'speclint: to be built here it needs packages; install them and try again:\n  apt-get install %s\n' \
      "$missing" >&2
    exit 2
  fi
  say "building once, about 3 minutes; later calls are quick"
  if ! ./dev build >build/once/log 2>&1; then
    tail -n 20 build/once/log >&2
    printf 'speclint: it could not be built; all that was said is in %s/build/once/log\n' "$PWD" >&2
    exit 2
  fi
  cp build/release/speclint build/once/new
  mv build/once/new build/once/speclint
)

if [ ! -x "$program" ]; then build >&2; fi
exec "$program" "$@"
