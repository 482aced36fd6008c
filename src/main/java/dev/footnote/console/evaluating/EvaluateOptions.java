package dev.footnote.console.evaluating;

import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.report.Requirement;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code evaluate}; they are checked before anything runs. */
public final class EvaluateOptions {

    public static final String RECORD = "--record";

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            converter = AddressConverter.class,
            description = "Ask the service that runs at this address.")
    @Nullable URI url;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = {
                "Folder for the results, by default evaluation/<set>-<time>/ below the current folder.",
                "The results of several sets are in a folder each below it, named like the set."
            })
    @Nullable Path out;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Number of questions asked at once, by default the number of cores.")
    int concurrency = Runtime.getRuntime().availableProcessors();

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N questions.")
    int limit = Integer.MAX_VALUE;

    @Option(
            names = "--tags",
            paramLabel = "TAG",
            split = ",",
            description = "Only questions with one of these tags, separated by commas.")
    Set<String> tags = Set.of();

    @Option(names = "--retrieval-only", description = "Search without answering.")
    boolean retrievalOnly;

    @Option(
            names = "--baseline",
            paramLabel = "REPORT",
            description = "The report.json of an earlier run to compare with.")
    @Nullable Path baseline;

    @Option(
            names = "--require",
            paramLabel = "FIGURE",
            converter = RequirementConverter.class,
            description = "A figure to reach, such as 'ndcg@10>=0.7'; may be given several times.")
    List<Requirement> requirements = List.of();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the questions as test cases in JUnit's XML.")
    @Nullable Path junit;

    @Option(
            names = RECORD,
            paramLabel = "FOLDER",
            description = {
                "Record what the configured language models and the judge write; footnote.llm.provider=replay with",
                "footnote.llm.transcripts=FOLDER replays it, for the same questions on the same day or with an asOf."
            })
    @Nullable Path record;

    /** @param sets number of sets to run */
    void check(CommandLine command, int sets) {
        if (record != null && url != null) {
            throw new ParameterException(
                    command, "--record records the models of this process, not those of a service");
        }
        if (concurrency < 1 || limit < 1) {
            throw new ParameterException(command, "--concurrency and --limit must be at least 1");
        }
        if (sets > 1 && (baseline != null || junit != null)) {
            throw new ParameterException(command, "--baseline and --junit take one set, not %d".formatted(sets));
        }
        if (baseline != null) {
            checkBaseline(command, baseline);
        }
        if (junit != null && !Files.isDirectory(junit.resolveSibling(""))) {
            throw new ParameterException(command, "the folder of --junit %s does not exist".formatted(junit));
        }
    }

    private void checkBaseline(CommandLine command, Path earlier) {
        if (out != null && same(earlier, out.resolve(Evaluation.REPORT))) {
            throw new ParameterException(command, "--out %s would overwrite the baseline".formatted(out));
        }
        try {
            ReportReader.read(earlier, question -> {});
        } catch (ReportReader.UnreadableReportException unreadable) {
            throw new ParameterException(command, String.valueOf(unreadable.getMessage()), unreadable);
        } catch (UncheckedIOException unreadable) {
            throw new ParameterException(command, "--baseline %s cannot be read".formatted(earlier), unreadable);
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    QuestionSelection selection() {
        return new QuestionSelection(limit, tags, retrievalOnly);
    }

    int concurrency() {
        return concurrency;
    }

    Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    boolean isRecorded() {
        return record != null;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    Optional<Path> baseline() {
        return Optional.ofNullable(baseline);
    }

    Optional<Path> junit() {
        return Optional.ofNullable(junit);
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** Parses the address of a service. */
    static final class AddressConverter implements ITypeConverter<URI> {

        @Override
        public URI convert(String value) {
            try {
                URI address = new URI(value);
                boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
                if (http && address.getHost() != null && address.getUserInfo() == null) {
                    return address;
                }
            } catch (URISyntaxException notAnAddress) {
                // reported below, like an address of another kind
            }
            throw new TypeConversionException(
                    "'%s' is not the address of a service; write it like http://127.0.0.1:8080".formatted(value));
        }
    }

    /** Parses a requirement. */
    static final class RequirementConverter implements ITypeConverter<Requirement> {

        @Override
        public Requirement convert(String value) {
            try {
                return Requirement.parse(value);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }
}
