"""Asks a running `fundperf serve` over JDBC. Where it is and who asks stands in the environment: see README.md."""

import datetime
import decimal
import os
import pathlib
import sys

import jpype
import pandas

URL = os.environ.get("FUNDPERF_JDBC_URL", "jdbc:hive2://127.0.0.1:10000/mart")

# Debian's JPype looks for its own jar where Debian does not put it; elsewhere this is not there, and not needed.
DEBIANS_JPYPE = "/usr/share/java/org.jpype.jar"

# Messages are there to be read to their end.
pandas.set_option("display.max_colwidth", None)

_connection = None


def ask(sql, *parameters):
    """The answer as a data frame; each ? in the SQL stands for a parameter. Amounts stay exact decimals."""
    # jpype.dbapi2 asks the driver what types its parameters have, and Hive's does not know.
    statement = _connected().prepareStatement(sql)
    try:
        for place, parameter in enumerate(parameters, start=1):
            statement.setObject(place, parameter)
        answer = statement.executeQuery()
        columns = range(1, answer.getMetaData().getColumnCount() + 1)
        names = [answer.getMetaData().getColumnLabel(column) for column in columns]
        rows = []
        while answer.next():
            rows.append([_python(answer.getObject(column)) for column in columns])
        return pandas.DataFrame(rows, columns=names)
    finally:
        statement.close()


def _python(value):
    if isinstance(value, jpype.java.math.BigDecimal):
        # The columns have ten places, most figures none.
        return decimal.Decimal(value.stripTrailingZeros().toPlainString())
    if isinstance(value, jpype.java.sql.Date):
        return datetime.date.fromisoformat(value.toString())
    if isinstance(value, jpype.java.sql.Timestamp):
        return pandas.Timestamp(value.toString())
    if isinstance(value, jpype.java.lang.Boolean):
        return bool(value)
    if isinstance(value, jpype.java.lang.Number):
        return value + 0
    return value


def _connected():
    """One connection for the whole notebook: all its answers are of one publication."""
    global _connection
    if _connection is None:
        if not jpype.isJVMStarted():
            path = [str(_driver()), DEBIANS_JPYPE]
            jpype.startJVM("-Xmx256m", "-XX:TieredStopAtLevel=1", classpath=path, convertStrings=True)
            # The driver complains there that it has no log; what matters it throws.
            jpype.java.lang.System.setErr(jpype.java.io.PrintStream(jpype.java.io.OutputStream.nullOutputStream()))
        user = os.environ.get("FUNDPERF_JDBC_USER", "analyst")
        password = os.environ.get("FUNDPERF_JDBC_PASSWORD", "")
        try:
            _connection = jpype.java.sql.DriverManager.getConnection(URL, user, password)
        except jpype.java.sql.SQLException as problem:
            raise SystemExit(f"{problem.getMessage()}: start ./fundperf serve, or set FUNDPERF_JDBC_URL") from None
    return _connection


def _driver():
    """The jar of Hive's JDBC driver: as the environment says, else beside the notebooks."""
    named = os.environ.get("FUNDPERF_JDBC_DRIVER")
    beside = sorted(pathlib.Path(__file__).parent.glob("hive-jdbc-*-standalone.jar"))
    if not named and not beside:
        sys.exit("Hive's JDBC driver is not there: get it as README.md says, or set FUNDPERF_JDBC_DRIVER to its jar")
    return named or beside[-1]
