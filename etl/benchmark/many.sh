#!/usr/bin/env bash
# Measures runs over many small documents: into a new warehouse, with a few changed, with nothing new. Prints seconds,
# and the share of the first. Usage: etl/benchmark/many.sh [documents] [changed]; default 10000 and 100.
set -euo pipefail
documents=${1:-10000}
changed=${2:-100}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
fundperf=$root/fundperf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TIMEFORMAT=%R

cd "$root"
"$fundperf" --version >/dev/null # builds, if it must
java etl/benchmark/ManyDocuments.java "$work/inbox" "$documents"

# measure LABEL: one run.
measure() {
  local seconds
  seconds=$({ time "$fundperf" run --inbox "$work/inbox" --warehouse "$work/warehouse" >"$work/log" 2>&1; } 2>&1) || {
    cat "$work/log" >&2
    exit 1
  }
  first=${first:-$seconds}
  awk -v label="$1" -v seconds="$seconds" -v first="$first" \
    'BEGIN { printf "%-34s %8.1f s %6.1f %%\n", label, seconds, 100 * seconds / first }'
  sed -n '/documents read$/d; s/^\[ *\([0-9.]*\) s\] \(Reading\|Loading\|Computing\|Checking\|Publishing\).*/    \1 s \2/p' "$work/log"
}

echo "$(nproc 2>/dev/null || sysctl -n hw.ncpu) cores, load $(uptime | sed 's/.*load average[s]*: *//')"
measure "$documents documents, new warehouse"
java etl/benchmark/ManyDocuments.java "$work/inbox" "$documents" "$changed"
measure "$changed of them changed"
measure "nothing new"
