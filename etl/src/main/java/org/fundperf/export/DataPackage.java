package org.fundperf.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.fundperf.publish.Publication;

/** What an export is, in a Frictionless Data Package 2.0: of which publication, from which documents, which files. */
final class DataPackage {

    static final String FILE = "datapackage.json";

    /** Property that only this program writes. */
    static final String OWN = "fundperf";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final JsonMapper JSON = new JsonMapper();

    private static final String DESCRIPTION =
            "What China's social-insurance funds set out to do and what they did, read from the forms that bureaus publish. "
                    + "Figures are in base units, decimals in plain notation, times in UTC.";
    private static final String DESCRIPTION_ZH = "社会保险基金绩效目标与完成情况，取自各地公开的绩效表。数值以基本单位计，不用科学计数法，时间为协调世界时。";

    private static final String CSV =
            " In CSV an empty field is null and \"\" an empty text. A text that begins with = + - @, tab, "
                    + "carriage return or an apostrophe has an apostrophe before it, so that no spreadsheet computes it: take one away.";
    private static final String CSV_ZH = " CSV 中空字段为空值，\"\" 为空串；以 = + - @、制表符、回车或撇号开头的文本前加一个撇号，以免被电子表格当作公式，读取时去掉一个即可。";

    private final Publication publication;
    private final Map<String, PublishedTable> tables;

    DataPackage(Publication publication, List<PublishedTable> tables) {
        this.publication = publication;
        this.tables = tables.stream().collect(Collectors.toMap(PublishedTable::fullName, table -> table));
    }

    /** Describes files that are complete. */
    void write(Path folder, List<ExportedFile> files, List<PublishedSnapshot.SourceDocument> documents)
            throws IOException {
        boolean harmless =
                files.stream().anyMatch(file -> isTable(file) && file.name().endsWith(".csv"));
        ObjectNode json = JSON.createObjectNode()
                .put("$schema", PROFILES + "datapackage.json")
                .put("name", "fundperf")
                .put("title", "fundperf, publication " + publication.publicationId())
                .put("description", harmless ? DESCRIPTION + CSV : DESCRIPTION)
                .put("description@zh", harmless ? DESCRIPTION_ZH + CSV_ZH : DESCRIPTION_ZH)
                .put("created", publication.publishedAt());
        ObjectNode own = json.putObject(OWN)
                .put("publication_id", publication.publicationId())
                .put("published_at", publication.publishedAt())
                .put("run_id", publication.runId())
                .put("schema_version", publication.schemaVersion());
        if (harmless) {
            own.put("apostrophe_before", CsvFile.FORMULA_STARTS);
        }
        ArrayNode resources = json.putArray("resources");
        for (ExportedFile file : files) {
            resources.add(resource(folder, file));
        }
        ArrayNode sources = json.putArray("sources");
        documents.forEach(document ->
                sources.addObject().put("title", document.path()).put("version", "sha256:" + document.sha256()));
        Files.writeString(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    private ObjectNode resource(Path folder, ExportedFile file) throws IOException {
        String format = file.name().substring(file.name().lastIndexOf('.') + 1);
        ObjectNode resource = JSON.createObjectNode()
                .put("$schema", PROFILES + "dataresource.json")
                .put("name", file.name().substring(0, file.name().lastIndexOf('.')))
                .put("path", file.name())
                .put("format", format)
                .put("bytes", Files.size(folder.resolve(file.name())))
                .put("hash", "sha256:" + new DigestUtils("SHA-256").digestAsHex(folder.resolve(file.name())));
        if (isTable(file)) {
            PublishedTable table = tables.get(file.tables().get(0));
            resource.put("type", "table")
                    .put("description", table.meaning().english())
                    .put("description@zh", table.meaning().chinese())
                    .put("rows", file.rows())
                    .set("schema", new TableSchemaJson(table, tables.keySet()).node());
        }
        if (format.equals("csv")) {
            resource.put("encoding", "utf-8").put("mediatype", "text/csv");
            resource.putObject("dialect")
                    .put("delimiter", ",")
                    .put("lineTerminator", "\r\n")
                    .put("quoteChar", "\"");
        }
        return resource;
    }

    /** Whether it is a table with its own columns, and nothing else. */
    private static boolean isTable(ExportedFile file) {
        return file.tables().size() == 1 && file.name().startsWith(file.tables().get(0) + ".");
    }
}
