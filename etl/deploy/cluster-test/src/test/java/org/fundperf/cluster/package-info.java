/** The packaged jar on a Spark cluster, with inbox and warehouse on HDFS. */
package org.fundperf.cluster;
