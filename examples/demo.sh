#!/bin/sh
# What `make demo` shows: one person's case in full, and the same case with a fact missing.
set -eu
cd "$(dirname "$0")/.."

show() {
  printf '\n%s\n\n$ %s\n\n' "$1" "$2"
  $2
}

show "Jo on 14 February 2011: the answers, and the reason for each." \
  "allot decide examples/kirklees_pilot/jo.yaml"

show "Jo while nobody knows whether her life is in danger: the answers still possible." \
  "allot decide examples/kirklees_pilot/jo-danger-not-known.yaml"

show "Jo on 1 April 2011, when the council served critical needs only." \
  "allot decide examples/kirklees_pilot/jo-april-2011.yaml"
