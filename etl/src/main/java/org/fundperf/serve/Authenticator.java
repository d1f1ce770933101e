package org.fundperf.serve;

/** Says whether a password is a user's. */
public sealed interface Authenticator permits UserFile, LdapBind, Authenticator.Anyone {

    /** Whether this is the user's password. Takes as long for a user who does not exist. */
    boolean accepts(String user, String password);

    /** Lets everybody in under the name they give; for a server that only this machine can reach. */
    record Anyone() implements Authenticator {

        @Override
        public boolean accepts(String user, String password) {
            return true;
        }
    }
}
