package dev.footnote.console;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.inject.Vetoed;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Waits until the service stops; Quarkus starts it, at the address that {@link StartSettings} sets. */
@Vetoed
@Command(name = "serve", description = "Start the HTTP service.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on, by default 127.0.0.1.")
    @Nullable String host;

    @Nullable Integer port;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on, by default 8080; 0 chooses a free port.")
    void port(int number) {
        if (spec != null && (number < 0 || number > MAX_PORT)) {
            throw new ParameterException(spec.commandLine(), "there is no port %d".formatted(number));
        }
        port = number;
    }

    @Override
    public Integer call() {
        Quarkus.waitForExit();
        return 0;
    }
}
