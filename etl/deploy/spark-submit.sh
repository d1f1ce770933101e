#!/bin/sh
# Runs a verb of fundperf on a Spark cluster; takes the place of the launcher. The driver runs here, documents are read
# on the executors. Needs Spark 3.5 (Scala 2.12), and the project built: ./mvnw -B -DskipTests package
#
#   etl/deploy/spark-submit.sh run --inbox hdfs://namenode/inbox --warehouse hdfs://namenode/warehouse
#
#   SPARK_HOME              the Spark distribution; else spark-submit of the PATH
#   FUNDPERF_SUBMIT_OPTIONS options of spark-submit, such as "--master yarn --num-executors 4 --executor-memory 4g";
#                           what conf/spark-defaults.conf says holds too
#   FUNDPERF_HEAP           memory of the driver (default 2g)
#
# Exit codes are fundperf's own: 0 done, 1 the job failed, 2 wrong usage.
set -eu

root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd -P)
jar=$root/etl/deploy/target/fundperf-spark.jar
submit=${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit

fail() {
  printf 'spark-submit.sh: %s\n' "$1" >&2
  exit 1
}

[ -r "$jar" ] || fail "there is no $jar; build it: cd $root && ./mvnw -B -DskipTests package"
command -v "$submit" >/dev/null || fail "there is no $submit; set SPARK_HOME to a Spark 3.5 distribution"

# Delta as it is published: it belongs to Spark and uses Spark's own libraries.
delta=
for part in "$root"/etl/target/spark/delta-*.jar; do
  delta=${delta:+$delta,}$part
done

# Documents nested deeply need the stack that they have elsewhere. The tables are small: hundreds of partitions of some
# kilobytes each, as Spark and Delta have them by default, would be most of the work.
# shellcheck disable=SC2086
exec "$submit" \
  --name fundperf \
  --deploy-mode client \
  --driver-memory "${FUNDPERF_HEAP:-2g}" \
  --driver-java-options "-Xss4m -Dfile.encoding=UTF-8" \
  --conf "spark.executor.extraJavaOptions=-Xss4m -Dfile.encoding=UTF-8" \
  --conf spark.sql.shuffle.partitions=8 \
  --conf spark.databricks.delta.snapshotPartitions=2 \
  --jars "$delta" \
  ${FUNDPERF_SUBMIT_OPTIONS-} \
  "$jar" "$@"
