package org.fundperf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFolderTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("导出");
    }

    @Test
    void nothingIsThereBeforeItIsComplete() throws IOException {
        try (TargetFolder target = TargetFolder.at(folder)) {
            Files.writeString(target.partial().resolve("a.csv"), "a");
            assertThat(folder).doesNotExist();
            target.complete();
        }
        assertThat(folder.resolve("a.csv")).hasContent("a");
        assertThat(parent).isDirectoryNotContaining("glob:**.partial-*");
    }

    @Test
    void nothingIsLeftOfWhatFailed() throws IOException {
        TargetFolder.at(folder).close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void anEarlierExportIsReplaced() throws IOException {
        export("a.csv");
        export("b.csv");
        assertThat(folder).isDirectoryNotContaining("glob:**/a.csv").isDirectoryContaining("glob:**/b.csv");
        assertThat(parent.toFile().list()).containsExactly("导出");
    }

    @Test
    void whatOthersPutThereStays() throws IOException {
        export("a.csv");
        Files.writeString(folder.resolve("笔记.txt"), "mine");
        assertThatThrownBy(() -> TargetFolder.at(folder))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("holds 笔记.txt, which no export wrote; choose another folder with --to");
        assertThat(folder.resolve("笔记.txt")).exists();
    }

    @Test
    void aPackageOfAnotherProgramStays() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(DataPackage.FILE), "{\"resources\": [{\"path\": \"a.csv\"}]}");
        assertThatThrownBy(() -> TargetFolder.at(folder)).hasMessageContaining("holds datapackage.json");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder, "text");
        assertThatThrownBy(() -> TargetFolder.at(folder)).hasMessageContaining("is a file; choose a folder");
        assertThatThrownBy(() -> TargetFolder.at(folder.resolve("below")))
                .hasMessageContaining("is a file; choose a folder");
    }

    private void export(String file) throws IOException {
        try (TargetFolder target = TargetFolder.at(folder)) {
            Files.writeString(target.partial().resolve(file), "x");
            Files.writeString(
                    target.partial().resolve(DataPackage.FILE),
                    "{\"%s\": {}, \"resources\": [{\"path\": \"%s\"}]}".formatted(DataPackage.OWN, file));
            target.complete();
        }
    }
}
