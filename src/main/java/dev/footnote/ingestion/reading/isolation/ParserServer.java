package dev.footnote.ingestion.reading.isolation;

import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The parser process: parses the files that arrive on standard input, and ends with it. */
public final class ParserServer {

    private ParserServer() {}

    /** Serves until standard input ends; does not return. Standard output becomes standard error for all others. */
    public static void serve(Function<SourceFile, ParsedFile> parser) {
        DataOutputStream results =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ExecutorService worker = Executors.newSingleThreadExecutor();
        // Only this thread notices that the service has ended while a parser hangs.
        try (DataInputStream files =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            ParserMessages.writeReady(results);
            while (true) {
                SourceFile file = ParserMessages.readFile(files);
                worker.execute(() -> answer(parser, file, results));
            }
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Function<SourceFile, ParsedFile> parser, SourceFile file, DataOutputStream results) {
        try {
            ParserMessages.writeResult(results, parser.apply(file));
        } catch (OutOfMemoryError exhausted) {
            Runtime.getRuntime().halt(ParserCommand.OUT_OF_MEMORY);
        } catch (IOException | RuntimeException | Error broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
