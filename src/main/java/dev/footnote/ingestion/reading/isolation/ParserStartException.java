package dev.footnote.ingestion.reading.isolation;

/** No parser process could be started. */
final class ParserStartException extends Exception {

    ParserStartException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
