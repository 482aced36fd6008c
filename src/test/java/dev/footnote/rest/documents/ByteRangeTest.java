package dev.footnote.rest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,   0,  0",
        "bytes=10-19, 10, 19",
        "bytes=10-,   10, 99",
        "bytes=90-500, 90, 99",
        "bytes=-7,    93, 99",
        "bytes=-500,  0,  99"
    })
    void readsASingleRangeWithinTheFile(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).hasValue(new ByteRange(first, last));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-2",
                "bytes=100-",
                "bytes=0-1,3-4",
                "lines=1-2",
                "bytes=-0",
                "bytes=99999999999999999999-"
            })
    void whatCannotBeSatisfiedIsNoRange(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-5", "bytes=0-0"})
    void anEmptyFileHasNoRanges(String header) {
        assertThat(ByteRange.parse(header, 0)).isEmpty();
    }
}
