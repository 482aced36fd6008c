package dev.footnote.ingestion.reading.isolation;

import dev.footnote.files.ProgramBuild;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command of a parser process: the same Java and class path as this process, with little memory and without its
 * environment, which may hold keys.
 *
 * @param main a class with a main method that calls {@link ParserServer#serve}
 * @param heapMegabytes the maximum heap, in MiB
 * @param arguments the arguments of the main method
 */
public record ParserCommand(Class<?> main, int heapMegabytes, List<String> arguments) {

    /** A file of the program that no class loader changes. */
    private static final String RESOURCE = "application.properties";

    /** What programs that a format may call need, such as Tesseract. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "TESSDATA_PREFIX");

    /** The status of a process that ended because its heap was exhausted, as defined by the Java launcher's option. */
    static final int OUT_OF_MEMORY = 3;

    public ParserCommand {
        arguments = List.copyOf(arguments);
    }

    /** @throws IOException when the process cannot be started */
    Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                // Halves the processor time of the start, and is no slower for files that take seconds.
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                classPath(main),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The class path from which this process loaded the class and its libraries. */
    static String classPath(Class<?> main) throws IOException {
        Optional<Path> own = ProgramBuild.location(main);
        Path folder = own.map(Path::getParent).orElse(null);
        if (folder != null && Files.isDirectory(folder.resolveSibling("lib").resolve("main"))) {
            return packaged(folder);
        }
        return isOnClassPath(main) ? System.getProperty("java.class.path") : loaded(main, own);
    }

    /** The packaged program: its class loader reads these folders. */
    private static String packaged(Path app) {
        Path libraries = app.resolveSibling("lib");
        return String.join(
                File.pathSeparator,
                app.resolve("*").toString(),
                libraries.resolve("main").resolve("*").toString(),
                libraries.resolve("boot").resolve("*").toString());
    }

    private static boolean isOnClassPath(Class<?> main) {
        return ClassLoader.getSystemResource(ProgramBuild.resource(main)) != null;
    }

    /** In development mode, a class loader of Quarkus has the libraries, each with its manifest. */
    private static String loaded(Class<?> main, Optional<Path> own) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        ClassLoader loader = main.getClassLoader();
        own.or(() -> ProgramBuild.location(loader, RESOURCE)).ifPresent(path -> paths.add(path.toString()));
        for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            if (manifest.openConnection() instanceof JarURLConnection jar) {
                paths.add(ProgramBuild.path(jar.getJarFileURL()).toString());
            }
        }
        return String.join(File.pathSeparator, paths);
    }
}
