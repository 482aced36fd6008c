package dev.footnote.ingestion.format.pdf.lines;

import java.util.List;

/** Lines below each other. */
public record TextColumn(List<Line> lines) implements PageRegion {

    public TextColumn {
        lines = List.copyOf(lines);
    }

    public float left() {
        return (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
    }

    public float right() {
        return (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    }
}
