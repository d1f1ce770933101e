import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask without a pause: java -cp DRIVER ServeLoad.java URL CLIENTS SECONDS. */
public final class ServeLoad {

    private static final List<String> QUESTIONS = List.of(
            "select count(*) from reported_indicator",
            "select region_name, fund_name, lower_value, unit from reported_indicator"
                    + " where indicator_code = 'insured_persons' order by lower_value desc",
            "select severity, finding_code, count(*) as findings from finding group by severity, finding_code",
            "select year, fund_code, sum(value) as total from fund_account group by year, fund_code",
            "select f.finding_code, i.indicator_text from finding as f join reported_indicator as i"
                    + " using (document_id, source_cell) limit 100");

    private static final List<Long> MILLIS = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger ERRORS = new AtomicInteger();

    private ServeLoad() {}

    public static void main(String[] arguments) throws Exception {
        Class.forName("org.apache.hive.jdbc.HiveDriver");
        int clients = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService people = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            people.execute(() -> ask(arguments[0], end));
        }
        people.shutdown();
        people.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
        Collections.sort(MILLIS);
        System.out.printf(
                "%d clients, %d s: %d answers, %.1f a second, p50 %d ms, p99 %d ms, longest %d ms, %d errors%n",
                clients,
                seconds,
                MILLIS.size(),
                MILLIS.size() / (double) seconds,
                MILLIS.get(MILLIS.size() / 2),
                MILLIS.get(MILLIS.size() * 99 / 100),
                MILLIS.get(MILLIS.size() - 1),
                ERRORS.get());
    }

    /** A connection for ten questions, as a dashboard has it. */
    private static void ask(String url, long end) {
        int asked = 0;
        while (System.nanoTime() < end) {
            try (Connection connection = DriverManager.getConnection(url, "benchmark", "")) {
                for (int i = 0; i < 10 && System.nanoTime() < end; i++) {
                    long begun = System.nanoTime();
                    read(connection, QUESTIONS.get(asked++ % QUESTIONS.size()));
                    MILLIS.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                }
            } catch (SQLException e) {
                ERRORS.incrementAndGet();
                System.err.println(e.getMessage());
            }
        }
    }

    private static void read(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
