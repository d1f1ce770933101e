package org.fundperf.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** All worst cases by name. */
final class HostileFiles {

    private HostileFiles() {}

    static Map<String, HostileFile> all() {
        Map<String, HostileFile> files = new LinkedHashMap<>();
        OfficeFiles.addTo(files);
        ArchiveFiles.addTo(files);
        PdfFiles.addTo(files);
        OleFiles.addTo(files);
        TextFiles.addTo(files);
        FormFiles.addTo(files);
        return files;
    }
}
