package dev.footnote.console.terminal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command with access to its picocli specification: its output streams and exit codes. */
public abstract class ConsoleCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    protected final CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not initialised the command");
        }
        return spec;
    }

    protected final PrintWriter out() {
        return command().commandLine().getOut();
    }

    protected final PrintWriter err() {
        return command().commandLine().getErr();
    }
}
