package dev.footnote.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Records the log lines from a level on while it is open, each formatted as in the log. */
public final class RecordedLogLines extends Handler implements AutoCloseable {

    public final List<String> all = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers;
    private final Level from;
    private final Level[] before;

    public RecordedLogLines(Level from, String... names) {
        this.from = from;
        setLevel(Level.ALL);
        this.loggers = List.of(names).stream().map(Logger::getLogger).toList();
        this.before = loggers.stream().map(Logger::getLevel).toArray(Level[]::new);
        loggers.forEach(logger -> logger.addHandler(this));
        if (from.intValue() < Level.INFO.intValue()) {
            loggers.forEach(logger -> logger.setLevel(from));
        }
    }

    /** Those of at least a level that hold it. */
    List<String> holding(String words) {
        return all.stream().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void publish(LogRecord written) {
        if (written.getLevel().intValue() >= from.intValue()) {
            all.add(new SimpleFormatter().format(written));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        for (int i = 0; i < before.length; i++) {
            loggers.get(i).removeHandler(this);
            loggers.get(i).setLevel(before[i]);
        }
    }
}
