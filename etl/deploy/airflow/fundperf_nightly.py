"""The nightly run as an Airflow DAG (Airflow 2.4 or newer).

Install: copy this file into the folder of DAGs. fundperf must stand, built, in /opt/fundperf on the workers, and their
user must be able to read the inbox and write the warehouse. Airflow variables (Admin, Variables), all optional:

  fundperf_command    /opt/fundperf/fundperf; on a cluster /opt/fundperf/etl/deploy/spark-submit.sh
  fundperf_inbox      /srv/fundperf/inbox, or a URI such as hdfs://namenode/inbox
  fundperf_warehouse  /var/lib/fundperf/warehouse, or a URI
  fundperf_metrics    /var/lib/fundperf/fundperf.prom

The task fails when the run does: exit code 1 after a failed check or run, 2 after wrong options. Yesterday's publication
then stays in force, and nothing has to be cleared before the next attempt: a run starts from the publication in force,
whatever a killed one left behind.
"""

from datetime import timedelta

import pendulum
from airflow import DAG

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2
    from airflow.operators.bash import BashOperator


def setting(name, default):
    """An Airflow variable, looked up when the task runs and not whenever the file is parsed."""
    return "{{ var.value.get('fundperf_%s', '%s') }}" % (name, default)


with DAG(
    dag_id="fundperf_nightly",
    description="Read what is new in the inbox, load it, compute the marts, check, publish.",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Asia/Shanghai"),
    # A run reads whatever the inbox holds now: a missed night has nothing to catch up.
    catchup=False,
    # One writer to a warehouse.
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=9),
    tags=["fundperf"],
) as dag:
    BashOperator(
        task_id="run",
        bash_command=(
            'exec "$FUNDPERF_COMMAND" run --inbox "$FUNDPERF_INBOX" --warehouse "$FUNDPERF_WAREHOUSE"'
            ' --metrics "$FUNDPERF_METRICS" --log-format json'
        ),
        env={
            "FUNDPERF_COMMAND": setting("command", "/opt/fundperf/fundperf"),
            "FUNDPERF_INBOX": setting("inbox", "/srv/fundperf/inbox"),
            "FUNDPERF_WAREHOUSE": setting("warehouse", "/var/lib/fundperf/warehouse"),
            "FUNDPERF_METRICS": setting("metrics", "/var/lib/fundperf/fundperf.prom"),
        },
        append_env=True,
        execution_timeout=timedelta(hours=4),
        # For a lost worker or an unreachable store; a failed check fails the same way again and costs no more than that.
        retries=1,
        retry_delay=timedelta(minutes=30),
    )
