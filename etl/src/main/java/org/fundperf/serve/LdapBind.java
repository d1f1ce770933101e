package org.fundperf.serve;

import java.util.Properties;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.naming.ldap.Rdn;
import org.fundperf.JobFailedException;

/** Asks a directory: whoever can bind there with the password may come in. */
public final class LdapBind implements Authenticator {

    private static final String PLACE = "{}";

    private final String url;
    private final String name;

    /**
     * A directory.
     *
     * @param url {@code ldaps://host:636}
     * @param name a user's name there, with {@code {}} for what the client says:
     *     {@code uid={},ou=people,dc=example,dc=org}, or {@code {}@example.org}
     */
    public LdapBind(String url, String name) {
        if (!url.startsWith("ldaps://") && !url.matches("ldap://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?")) {
            throw new JobFailedException(
                    "Passwords would go to %s in clear text; give an address that begins with ldaps://".formatted(url));
        }
        if (!name.contains(PLACE)) {
            throw new JobFailedException(
                    "The LDAP name “%s” has no place for the user; write it like uid={},ou=people,dc=example,dc=org"
                            .formatted(name));
        }
        this.url = url;
        this.name = name;
    }

    @Override
    public boolean accepts(String user, String password) {
        // A directory takes a bind without a password for a guest's, and lets it pass.
        if (user.isBlank() || password.isEmpty()) {
            return false;
        }
        Properties environment = new Properties();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url);
        environment.put(Context.SECURITY_AUTHENTICATION, "simple");
        environment.put(Context.SECURITY_PRINCIPAL, name.replace(PLACE, escaped(user)));
        environment.put(Context.SECURITY_CREDENTIALS, password);
        environment.put("com.sun.jndi.ldap.connect.timeout", "5000");
        environment.put("com.sun.jndi.ldap.read.timeout", "5000");
        try {
            new InitialDirContext(environment).close();
            return true;
        } catch (AuthenticationException | InvalidNameException e) {
            return false;
        } catch (NamingException e) {
            throw new JobFailedException("The directory %s does not answer: %s".formatted(url, e.getMessage()), e);
        }
    }

    /** As a value in a distinguished name: whoever writes a comma must not come to stand elsewhere in the tree. */
    private String escaped(String user) {
        return name.contains("=") ? Rdn.escapeValue(user) : user;
    }
}
