package org.fundperf.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.fundperf.JobFailedException;

/**
 * Where the server listens.
 *
 * @param port 0 for any that is free
 */
public record Address(InetAddress host, int port) {

    /** An address of this machine by its name or number. */
    public static Address of(String host, int port) {
        try {
            return new Address(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new JobFailedException(
                    "There is no address %s; give one of this machine with --host, such as 127.0.0.1".formatted(host),
                    e);
        }
    }

    /** Whether only this machine can reach it. */
    public boolean isLocal() {
        return host.isLoopbackAddress();
    }

    @Override
    public String toString() {
        return host.getHostAddress() + ":" + port;
    }
}
