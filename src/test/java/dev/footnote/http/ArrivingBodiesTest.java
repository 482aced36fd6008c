package dev.footnote.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivingBodiesTest {

    private final List<String> dropped = new ArrayList<>();
    private final Runnable first = new Body("first");
    private final Runnable second = new Body("second");
    private final Runnable third = new Body("third");

    @Test
    void dropsTheOldestWhenThereAreTooMany() {
        var bodies = new ArrivingBodies(2, 100);
        bodies.add(first);
        bodies.add(second);

        bodies.add(third);

        assertThat(dropped).containsExactly("first");
    }

    @Test
    void dropsTheOldestWhenTheyHaveTooManyBytes() {
        var bodies = new ArrivingBodies(3, 100);
        bodies.add(first);
        bodies.add(second);
        bodies.add(third);
        bodies.grow(second, 60);

        bodies.grow(third, 90);

        assertThat(dropped).containsExactly("first", "second");
    }

    @Test
    void countsNeitherTheBodiesThatHaveEndedNorTheirBytes() {
        var bodies = new ArrivingBodies(2, 100);
        bodies.add(first);
        bodies.grow(first, 90);
        bodies.remove(first);
        bodies.grow(first, 90);
        bodies.add(second);

        bodies.grow(second, 90);
        bodies.add(third);

        assertThat(dropped).isEmpty();
    }

    /** Writes down its name when it is dropped. */
    private final class Body implements Runnable {

        private final String name;

        Body(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            dropped.add(name);
        }
    }
}
