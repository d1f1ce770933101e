package org.fundperf.cli;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import org.fundperf.JobFailedException;
import org.fundperf.serve.Authenticator;
import org.fundperf.serve.LdapBind;
import org.fundperf.serve.UserFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say who may come in. */
final class LoginOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Ask for the passwords of this file's users; --add-user writes it.")
    private Path users;

    @Option(
            names = "--add-user",
            paramLabel = "NAME",
            description = "Only add a user to --users, or give one another password; asks for it, or takes it from"
                    + " standard input.")
    private String newUser;

    @Option(names = "--ldap", paramLabel = "URL", description = "Ask this directory, such as ldaps://ldap.example.org.")
    private String ldap;

    @Option(
            names = "--ldap-name",
            paramLabel = "NAME",
            description = "A user's name in the directory, {} for what the client says, such as"
                    + " uid={},ou=people,dc=example,dc=org or {}@example.org.")
    private String ldapName;

    boolean addsUser() {
        return newUser != null;
    }

    String newUser() {
        return newUser;
    }

    Path userFile() {
        if (users == null) {
            throw new ParameterException(spec.commandLine(), "--add-user wants the file to write, --users FILE");
        }
        return users;
    }

    boolean asksForPasswords() {
        return users != null || ldap != null;
    }

    Authenticator authenticator() {
        if (users != null && ldap != null) {
            throw new ParameterException(spec.commandLine(), "Passwords are asked of --users or of --ldap; give one");
        }
        if ((ldap == null) != (ldapName == null)) {
            throw new ParameterException(spec.commandLine(), "--ldap and --ldap-name go together; give both");
        }
        if (users != null) {
            return UserFile.at(users);
        }
        return ldap == null ? new Authenticator.Anyone() : new LdapBind(ldap, ldapName);
    }

    /** From the terminal, unseen and twice; without a terminal the first line of standard input. */
    @SuppressWarnings("SystemConsoleNull") // On Java 22 the console reads standard input, which has no second line.
    String readPassword() {
        Console console = System.console();
        if (console == null) {
            Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
            if (!in.hasNextLine()) {
                throw new JobFailedException("No password was given; write it to standard input, on one line");
            }
            return in.nextLine();
        }
        String password = new String(console.readPassword("Password of %s: ", newUser));
        char[] again = console.readPassword("Once more: ");
        if (again != null && !password.equals(new String(again))) {
            throw new JobFailedException("The two passwords differ; begin again");
        }
        return password;
    }
}
