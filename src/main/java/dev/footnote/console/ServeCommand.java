package dev.footnote.console;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.inject.Vetoed;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Waits for the end: the service itself starts with Quarkus, at the address that {@link StartSettings} gives it. */
@Vetoed
@Command(name = "serve", description = "Start the HTTP service.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on, by default 127.0.0.1.")
    @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, by default 8080; 0 takes a free one.")
    @Nullable Integer port;

    @Override
    public Integer call() {
        Quarkus.waitForExit();
        return 0;
    }
}
