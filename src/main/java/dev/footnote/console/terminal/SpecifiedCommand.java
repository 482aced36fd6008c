package dev.footnote.console.terminal;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that knows how it was called: where it prints to, and what its exit codes are. */
public abstract class SpecifiedCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    protected final CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command up");
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
