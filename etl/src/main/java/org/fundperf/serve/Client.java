package org.fundperf.serve;

/**
 * Who is connected.
 *
 * @param user as authenticated; as the client says when the server asks for no password
 */
record Client(String user, String address) {}
