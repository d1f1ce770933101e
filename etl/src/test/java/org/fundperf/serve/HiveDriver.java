package org.fundperf.serve;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A version of Hive's JDBC driver, as analysts have it: one jar with half of Hadoop in it, which must not meet the
 * product's own libraries.
 */
record HiveDriver(String version, Driver driver) {

    static final String USER = "张三";
    static final String PASSWORD = "correct 马 battery";

    static HiveDriver of(String version) {
        try {
            Path jar = Path.of("target", "clients", "hive-jdbc-%s-standalone.jar".formatted(version));
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return new HiveDriver(version, (Driver) loader.loadClass("org.apache.hive.jdbc.HiveDriver")
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException("Maven puts the drivers into target/clients", e);
        }
    }

    Connection connect(String url) throws SQLException {
        return connect(url, USER, PASSWORD);
    }

    Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // The driver finds parts of itself by the thread's class loader.
        Thread.currentThread().setContextClassLoader(driver.getClass().getClassLoader());
        try {
            return driver.connect(url, properties);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public String toString() {
        return "hive-jdbc " + version;
    }
}
