#!/usr/bin/env bash
# Measures a server under load: clients that ask questions of a dashboard over JDBC, without a pause.
# Usage: etl/benchmark/serve.sh [CLIENTS [SECONDS]]; default 8 clients, 120 seconds. Needs the project's build and the
# driver that its tests fetch: ./mvnw -pl etl -am generate-test-resources
set -euo pipefail
clients=${1:-8}
seconds=${2:-120}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
driver=$root/etl/target/clients/hive-jdbc-2.3.9-standalone.jar
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

[ -e "$driver" ] || { echo "benchmark: $driver is missing; see the head of this file" >&2; exit 1; }
"$root/fundperf" run --warehouse "$work/warehouse" >/dev/null

: >"$work/out"
begun=$(date +%s%N)
FUNDPERF_JAVA_OPTS="${FUNDPERF_JAVA_OPTS-} -Xlog:gc:file=$work/gc.log" \
  "$root/fundperf" serve --warehouse "$work/warehouse" --port 0 --audit-log "$work/audit.jsonl" >"$work/out" 2>&1 &
server=$!
until grep -q '^fundperf serves' "$work/out"; do
  kill -0 "$server" 2>/dev/null || { cat "$work/out" >&2; exit 1; }
  sleep 0.1
done
port=$(sed -n 's/^fundperf serves .* at [^ ]*:\([0-9]*\) .*/\1/p' "$work/out")
echo "$(nproc 2>/dev/null || sysctl -n hw.ncpu) cores, load $(uptime | sed 's/.*load average[s]*: *//')"
echo "ready after $((($(date +%s%N) - begun) / 1000000)) ms"
heap() {
  jcmd "$server" GC.run >/dev/null
  echo "heap in use $1: $(sed -n 's/.*->\([0-9]*[KMG]\)(.*/\1/p' "$work/gc.log" | tail -n 1)"
}
heap before
java -cp "$driver" "$root/etl/benchmark/ServeLoad.java" "jdbc:hive2://127.0.0.1:$port/mart" "$clients" "$seconds"
heap after
kill "$server"
wait "$server" || { echo "benchmark: the server ended with $?" >&2; exit 1; }
server=
