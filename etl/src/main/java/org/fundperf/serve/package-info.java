/**
 * The published snapshot over the network, for JDBC and ODBC: {@code fundperf serve}.
 *
 * <p>The protocol is HiveServer2's, as Spark's Thrift Server speaks it, with Spark's own encoding of rows. The server
 * behind it is this package and not Spark's: that one keeps a Hive session with scratch folders for each client, lets a
 * client's address set any option of the process, and describes Spark's own catalogue instead of a publication.
 */
package org.fundperf.serve;
