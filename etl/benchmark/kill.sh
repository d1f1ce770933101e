#!/usr/bin/env bash
# Kills `fundperf run` with SIGKILL at n moments spread over its time, half of them into a new warehouse, half on top of
# a publication with changed documents. After each: readers see what was published before, the next run completes, and
# the marts and facts are those of a run that nobody disturbed. Usage: etl/benchmark/kill.sh [n]; default 40.
# Takes n times the seconds of two runs on the samples.
set -euo pipefail
points=${1:-40}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
fundperf=$root/fundperf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$fundperf" --version >/dev/null # builds, if it must
cp -r "$root/etl/samples" "$work/inbox"
cp "$work/inbox/2022/和硕县/"*.xlsx "$work/inbox/副本.xlsx"

run() {
  "$fundperf" run --inbox "$work/inbox" --warehouse "$1" >"$work/run.log" 2>&1 || fail "run exits with $?" "$1"
}

fail() {
  cp -r "$2" "${TMPDIR:-/tmp}/fundperf-killed.$$"
  printf 'kill: %s; the warehouse is kept in %s\n' "$1" "${TMPDIR:-/tmp}/fundperf-killed.$$" >&2
  cat "$work/run.log" >&2
  exit 1
}

# Rows of every table that holds no run ids and times: how many, and their sum of hashes.
contents() {
  "$fundperf" sql --warehouse "$1" --format csv -f "$work/contents.sql" 2>&1
}

make_contents_query() {
  "$fundperf" sql --warehouse "$1" --format csv 'show tables in mart' >"$work/tables"
  "$fundperf" sql --warehouse "$1" --format csv 'show tables in core' >>"$work/tables"
  tr -d '\r' <"$work/tables" | awk -F, '
    $1 == "namespace" || $2 ~ /^(dim_document|form_vintage)$/ { next }
    { printf "%sselect \"%s.%s\" as t, count(*) as n, sum(cast(xxhash64(*) as decimal(38,0))) as h from %s.%s\n",
        sep, $1, $2, $1, $2; sep = "union all " }
    END { print "order by 1" }' >"$work/contents.sql"
}

# A correction in place, a damaged file over a good one, a rename.
change_documents() {
  sed -i 's/97\.46/97.64/' "$work/inbox/2024/乌鲁木齐市/职工基本医疗保险区域绩效目标表.csv"
  cp "$work/inbox/damaged/传输中断的目标表.xlsx" "$work/inbox/2022/和硕县/2022年度和硕县项目支出绩效目标表.xlsx"
  mv "$work/inbox/副本.xlsx" "$work/inbox/又一份.xlsx"
}

seconds_of() {
  local start=$EPOCHREALTIME
  "$@"
  awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' >"$work/seconds"
}

# kill_at SECONDS WAREHOUSE: prints what the run was doing.
kill_at() {
  "$fundperf" run --inbox "$work/inbox" --warehouse "$2" >"$work/killed.log" 2>&1 &
  local victim=$!
  sleep "$1"
  kill -KILL "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null && echo 'had ended' && return
  sed -n 's/^\[ *[0-9.]* s\] \([A-Z][a-z]*\).*/\1/p' "$work/killed.log" | tail -n 1 | grep . || echo 'Java starts'
}

# kill_points N BEFORE EXPECTED SECONDS: from the warehouse in BEFORE, which may be missing.
kill_points() {
  local count=$1 before=$2 expected=$3 seconds=$4 point stage found earlier=
  [ ! -e "$before" ] || earlier=$(contents "$before")
  for ((point = 0; point < count; point++)); do
    rm -rf "$work/warehouse"
    [ ! -e "$before" ] || cp -r "$before" "$work/warehouse"
    stage=$(kill_at "$(awk -v s="$seconds" -v p="$point" -v n="$count" 'BEGIN { print s * (p + 0.5) / n }')" "$work/warehouse")
    found=$(contents "$work/warehouse") || true
    case $found in
      "$expected") stage="$stage, published" ;;
      *'run `fundperf run` first'*) [ -z "$earlier" ] || fail "readers lost the publication ($stage)" "$work/warehouse" ;;
      *) [ "$found" = "$earlier" ] || fail "readers see a half state ($stage)" "$work/warehouse" ;;
    esac
    run "$work/warehouse"
    [ "$(contents "$work/warehouse")" = "$expected" ] || fail "other contents after $stage" "$work/warehouse"
    echo "$stage" >>"$work/stages"
  done
}

seconds_of run "$work/first"
first_seconds=$(cat "$work/seconds")
make_contents_query "$work/first"
expected=$(contents "$work/first")
kill_points $(((points + 1) / 2)) "$work/none" "$expected" "$first_seconds"

change_documents
cp -r "$work/first" "$work/second"
seconds_of run "$work/second"
kill_points $((points / 2)) "$work/first" "$(contents "$work/second")" "$(cat "$work/seconds")"

echo "$points kills, all recovered; the run was doing:"
sort "$work/stages" | uniq -c
