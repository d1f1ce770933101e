package org.fundperf.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import org.fundperf.JobFailedException;
import org.junit.jupiter.api.Test;

class LdapBindTest {

    private static final String NAME = "uid={},ou=people,dc=example,dc=org";

    @Test
    void letsInWhomTheDirectoryKnows() throws LDAPException, LDIFException {
        InMemoryDirectoryServer directory =
                new InMemoryDirectoryServer(new InMemoryDirectoryServerConfig("dc=example,dc=org"));
        directory.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        directory.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
        directory.add("dn: ou=boss,ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: boss");
        person(directory, "uid=张三,ou=people,dc=example,dc=org", "张三", "right 密码");
        person(directory, "uid=li,ou=boss,ou=people,dc=example,dc=org", "li", "boss");
        directory.startListening();
        LdapBind users = new LdapBind("ldap://127.0.0.1:" + directory.getListenPort(), NAME);

        assertThat(users.accepts("张三", "right 密码")).isTrue();
        assertThat(users.accepts("张三", "wrong")).isFalse();
        assertThat(users.accepts("张三", "")).as("a guest's bind").isFalse();
        assertThat(users.accepts("nobody", "right 密码")).isFalse();
        assertThat(users.accepts("li,ou=boss", "boss"))
                .as("elsewhere in the tree")
                .isFalse();

        directory.shutDown(true);
        assertThatThrownBy(() -> users.accepts("张三", "right 密码"))
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("does not answer");
    }

    private static void person(InMemoryDirectoryServer directory, String name, String id, String password)
            throws LDAPException, LDIFException {
        directory.add(
                "dn: " + name,
                "objectClass: inetOrgPerson",
                "uid: " + id,
                "cn: " + id,
                "sn: " + id,
                "userPassword: " + password);
    }

    @Test
    void sendsNoPasswordInClearText() {
        assertThatThrownBy(() -> new LdapBind("ldap://ldap.example.org", NAME)).hasMessageContaining("ldaps://");
        assertThatThrownBy(() -> new LdapBind("ldaps://ldap.example.org", "uid=x"))
                .hasMessageContaining("no place for the user");
    }
}
