package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiniLmNetworkTest {

    @Test
    void isReturnedToOnlyOneCallerAfterPreloading() {
        MiniLmNetwork.preload();
        MiniLmNetwork.preload();

        MiniLmNetwork first = MiniLmNetwork.take();
        MiniLmNetwork second = MiniLmNetwork.take();

        try (MiniLmSession ahead = first.session();
                MiniLmSession own = second.session()) {
            assertThat(own).isNotSameAs(ahead);
            assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
            assertThat(ahead.run(new long[] {101, 102}).count()).isEqualTo(2);
            assertThat(own.run(new long[] {101, 102}).count()).isEqualTo(2);
        }
    }
}
