package org.fundperf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sees the class path without Spark, as {@code fundperf inspect} does; loads the project's classes afresh. */
final class SparklessClassLoader extends ClassLoader {

    private static final List<String> ABSENT =
            List.of("org.apache.spark.", "io.delta.", "org.apache.hadoop.", "scala.");
    private static final List<String> AFRESH = List.of("org.fundperf.", "picocli.");

    private final Path data;

    /** @param data the folder that holds warehouse-schema's files in place of the built ones; null for the built ones */
    SparklessClassLoader(Path data) {
        super(SparklessClassLoader.class.getClassLoader());
        this.data = data;
    }

    @Override
    public URL getResource(String name) {
        if (data == null || !name.startsWith("fundperf/")) {
            return super.getResource(name);
        }
        Path file = data.resolve(name.substring("fundperf/".length()));
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (ABSENT.stream().anyMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        if (AFRESH.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
