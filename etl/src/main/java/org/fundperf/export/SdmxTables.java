package org.fundperf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fundperf.JobFailedException;

/**
 * {@code mart.indicator_value} as an SDMX-CSV 2.0 message and the SDMX-ML 3.0 structure that describes it. Texts are as
 * they are: programs read this format, not spreadsheets.
 */
final class SdmxTables implements TableWriter {

    static final String TABLE = "mart.indicator_value";

    private static final String DATA = "indicator_value.csv";
    private static final String STRUCTURE = "indicator_value_structure.xml";

    /** SDMX's own code for “not applicable”: a dimension is never empty. */
    private static final String NOT_APPLICABLE = "_Z";

    private final List<SdmxComponent> components = SdmxComponent.ofIndicatorValue();
    private final Map<SdmxComponent, List<SdmxCode>> codes = new LinkedHashMap<>();
    private final Map<SdmxComponent, Set<Object>> known = new LinkedHashMap<>();

    @Override
    public List<ExportedFile> write(PublishedSnapshot snapshot, List<PublishedTable> tables, Path folder)
            throws IOException {
        if (tables.size() != 1 || !tables.get(0).fullName().equals(TABLE)) {
            throw new JobFailedException(
                    "sdmx-csv has a structure for %s alone; leave out --table, or choose another --format"
                            .formatted(TABLE));
        }
        components.stream().filter(SdmxComponent::isCoded).forEach(component -> {
            codes.put(component, SdmxCode.of(snapshot, component));
            known.put(
                    component, codes.get(component).stream().map(SdmxCode::code).collect(Collectors.toSet()));
        });
        long rows = writeData(tables.get(0), folder.resolve(DATA));
        new SdmxStructure(snapshot.publication(), components, codes).write(folder.resolve(STRUCTURE));
        return List.of(
                new ExportedFile(DATA, List.of(TABLE), rows, null),
                new ExportedFile(STRUCTURE, List.of(), 0, "the data structure with its codelists"));
    }

    private long writeData(PublishedTable table, Path file) throws IOException {
        List<String> columns =
                table.columns().stream().map(PublishedColumn::name).toList();
        long rows = 0;
        try (CsvFile csv = new CsvFile(file, UnaryOperator.identity())) {
            List<Object> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
            components.forEach(component -> header.add(component.id()));
            csv.write(header);
            for (Iterator<List<Object>> values = table.values(); values.hasNext(); rows++) {
                List<Object> row = values.next();
                // I: for information. What is in force may also lack what an earlier export had.
                List<Object> line = new ArrayList<>(List.of("dataflow", SdmxStructure.DATAFLOW, "I"));
                components.forEach(
                        component -> line.add(value(component, row.get(columns.indexOf(component.column())))));
                csv.write(line);
            }
        }
        return rows;
    }

    private Object value(SdmxComponent component, Object value) {
        if (value != null && component.isCoded() && !known.get(component).contains(value)) {
            throw new JobFailedException(
                    "%s of %s has the value %s, which the codelist %s lacks; add it to what warehouse-schema/sdmx/codelists/%s.sql finds"
                            .formatted(
                                    component.column(),
                                    TABLE,
                                    value,
                                    component.codelist(),
                                    component.representation()));
        }
        return "".equals(value) && component.kind() == SdmxComponent.Kind.DIMENSION ? NOT_APPLICABLE : value;
    }
}
