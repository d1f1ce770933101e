package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {

    @TempDir
    private Path folder;

    @Test
    void knowsItsUsersByTheirPasswords() {
        Path file = folder.resolve("users");
        UserFile.put(file, "张三", "长长的密码 𠀀 12345");
        UserFile.put(file, "ann", "first password");
        UserFile users = UserFile.at(file);

        assertThat(users.accepts("张三", "长长的密码 𠀀 12345")).isTrue();
        assertThat(users.accepts("张三", "first password")).isFalse();
        assertThat(users.accepts("nobody", "nobody")).isFalse();
        assertThat(users.accepts("ann", "")).isFalse();

        UserFile.put(file, "ann", "second password");
        assertThat(users.accepts("ann", "first password")).isFalse();
        assertThat(users.accepts("ann", "second password")).isTrue();
    }

    @Test
    void keepsHashesOfManyRoundsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("users");
        UserFile.put(file, "ann", "first password");

        assertThat(Files.readString(file)).contains("ann:pbkdf2-sha512:210000:").doesNotContain("first password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhatItCannotKeep() throws Exception {
        Path file = folder.resolve("users");
        Path broken = Files.writeString(folder.resolve("broken"), "ann:plain password\n");

        assertThatThrownBy(() -> UserFile.put(file, "a:b", "first password")).hasMessageContaining("cannot be a user");
        assertThatThrownBy(() -> UserFile.put(file, "ann", "short")).hasMessageContaining("8 to 1000 characters");
        assertThatThrownBy(() -> UserFile.at(broken))
                .isInstanceOf(JobFailedException.class)
                .hasMessageStartingWith("Line 1 of the user file");
    }
}
