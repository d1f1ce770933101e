package org.fundperf.warehouse;

import org.apache.hadoop.conf.Configuration;

/** How this process reaches file systems, before there is a Spark session and without one. */
public final class HadoopSettings {

    private static final String PREFIX = "spark.hadoop.";

    private HadoopSettings() {}

    /**
     * What {@code core-site.xml} on the class path says, and over it what {@code spark-submit} was told for Hadoop: an
     * object store's address and keys usually come as {@code --conf spark.hadoop.fs.s3a.…}.
     */
    public static Configuration ofProcess() {
        Configuration settings = new Configuration();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> settings.set(name.substring(PREFIX.length()), System.getProperty(name)));
        return settings;
    }
}
