#!/usr/bin/env bash
# Measures what a user waits for: seconds (median of n) and memory of each verb on the samples, every time in a new
# process. Usage: etl/benchmark/start.sh [n]; default 3.
set -euo pipefail
repetitions=${1:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
fundperf=$root/fundperf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TIMEFORMAT=%R

"$fundperf" --version >/dev/null # builds, if it must

# One run of a command; prints seconds and, with GNU time, the largest resident memory in MiB.
measure_once() {
  local seconds
  if [ -x /usr/bin/time ] && /usr/bin/time -f %e true 2>/dev/null; then
    /usr/bin/time -o "$work/time" -f '%e %M' "$@" >"$work/out" 2>&1 || fail_with_output "$@"
    awk 'END { printf "%s %d\n", $1, $2 / 1024 }' "$work/time"
  else
    seconds=$({ time "$@" >"$work/out" 2>&1; } 2>&1) || fail_with_output "$@"
    echo "$seconds -"
  fi
}

fail_with_output() {
  echo "benchmark: failed: $*" >&2
  cat "$work/out" >&2
  exit 1
}

# measure LABEL PREPARATION COMMAND…: the preparation is not timed.
measure() {
  local label=$1 preparation=$2 repetition
  shift 2
  for ((repetition = 0; repetition < repetitions; repetition++)); do
    $preparation
    measure_once "$@"
  done >"$work/measured"
  sort -n "$work/measured" | awk -v label="$label" '
    { seconds[NR] = $1; if ($2 + 0 > memory) memory = $2 }
    END {
      median = NR % 2 ? seconds[(NR + 1) / 2] : (seconds[NR / 2] + seconds[NR / 2 + 1]) / 2
      printf "%-34s %8.2f %8.2f %8.2f %8s\n", label, median, seconds[1], seconds[NR], memory ? memory : "-"
    }'
}

new_warehouse() {
  rm -rf "$work/warehouse"
}

sample=$(find "$root/etl/samples" -path '*/damaged/*' -prune -o -name '*.xlsx' -print | sort | head -n 1)

echo "$(nproc 2>/dev/null || sysctl -n hw.ncpu) cores, $repetitions repetitions, load $(uptime | sed 's/.*load average[s]*: *//')"
printf '%-34s %8s %8s %8s %8s\n' '' 'median s' min max 'MiB'
measure 'inspect, one xlsx' : "$fundperf" inspect "$sample"
measure 'run, samples, new warehouse' new_warehouse "$fundperf" run --warehouse "$work/warehouse"
measure 'run, nothing new' : "$fundperf" run --warehouse "$work/warehouse"
measure 'sql, count' : "$fundperf" sql --warehouse "$work/warehouse" 'select count(*) from mart.reported_indicator'
measure 'status' : "$fundperf" status --warehouse "$work/warehouse"
