package dev.footnote.index;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of an index that is not kept. */
public record FixedIndexConfig(int exactUpTo) implements IndexConfig {

    @Override
    public boolean keep() {
        return false;
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }
}
