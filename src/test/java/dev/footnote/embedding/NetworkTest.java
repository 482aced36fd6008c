package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void isTakenByOneWhenItWasLoadedAhead() {
        Network.loadAhead();
        Network.loadAhead();

        Network first = Network.take();
        Network second = Network.take();

        try (MiniLmSession ahead = first.session();
                MiniLmSession own = second.session()) {
            assertThat(own).isNotSameAs(ahead);
            assertThat(second.print()).isEqualTo(first.print());
            assertThat(ahead.run(new long[] {101, 102}).count()).isEqualTo(2);
            assertThat(own.run(new long[] {101, 102}).count()).isEqualTo(2);
        }
    }
}
