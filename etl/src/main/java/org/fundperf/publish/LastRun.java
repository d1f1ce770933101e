package org.fundperf.publish;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.fundperf.warehouse.WarehouseFolder;

/**
 * The newest run: the file {@code _last_run.json} of the warehouse. Every run writes it when it starts and when it ends,
 * also one that finds nothing new and so leaves no row in any table.
 *
 * @param lastSuccessAt when a run last left the warehouse up to date; null when none did
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record LastRun(Instant lastSuccessAt, RunRecord run) {

    private static final String FILE = "_last_run.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    /** Empty when no run has written it yet, or when it cannot be understood. */
    public static Optional<LastRun> of(WarehouseFolder warehouse) {
        return warehouse.note(FILE).flatMap(LastRun::parsed);
    }

    static void write(WarehouseFolder warehouse, RunRecord run) {
        Instant success = run.state().isSuccess()
                ? run.finishedAt()
                : of(warehouse).map(LastRun::lastSuccessAt).orElse(null);
        warehouse.writeNote(FILE, new LastRun(success, run).json());
    }

    /** As the file has it. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A run's record cannot be written as JSON", e);
        }
    }

    /** A file that a power failure left empty must not stop the next run. */
    private static Optional<LastRun> parsed(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, LastRun.class)).filter(last -> last.run() != null);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Times in ISO 8601: Jackson itself knows them only with a further library. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }
}
