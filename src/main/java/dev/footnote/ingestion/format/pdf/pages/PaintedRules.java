package dev.footnote.ingestion.format.pdf.pages;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Collects the straight lines and the edges of rectangles that a page draws. */
final class PaintedRules {

    private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> FILLING = Set.of("f", "F", "f*");

    /** A filled rectangle that is not wider is a line. */
    private static final float WIDEST_LINE = 3;

    private static final float SHORTEST = 8;
    private static final int MOST_SEGMENTS = 20_000;

    private final PDFStreamEngine engine;
    private final List<Segment> path = new ArrayList<>();
    private final List<Segment> painted = new ArrayList<>();
    private @Nullable Point2D start;
    private @Nullable Point2D point;

    PaintedRules(PDFStreamEngine engine) {
        this.engine = engine;
        for (String name : List.of("m", "l", "re", "h", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
            engine.addOperator(new PathOperator(name));
        }
    }

    void clear() {
        path.clear();
        painted.clear();
    }

    /** Lines in the coordinates of the page as it is stored, from one end to the other. */
    List<Segment> segments() {
        return List.copyOf(painted);
    }

    private void apply(String operator, float[] numbers) {
        switch (operator) {
            case "m" -> moveTo(numbers);
            case "l" -> lineTo(numbers);
            case "h" -> close();
            case "re" -> rectangle(numbers);
            default -> paint(operator);
        }
    }

    private void moveTo(float[] numbers) {
        if (numbers.length >= 2) {
            start = transform(numbers[0], numbers[1]);
            point = start;
        }
    }

    private void lineTo(float[] numbers) {
        if (numbers.length >= 2) {
            drawTo(transform(numbers[0], numbers[1]));
        }
    }

    private void close() {
        if (start != null) {
            drawTo(start);
        }
    }

    private void drawTo(Point2D end) {
        if (point != null && path.size() < MOST_SEGMENTS) {
            path.add(new Segment((float) point.getX(), (float) point.getY(), (float) end.getX(), (float) end.getY()));
        }
        point = end;
    }

    private void rectangle(float[] n) {
        if (n.length >= 4) {
            moveTo(n);
            drawTo(transform(n[0] + n[2], n[1]));
            drawTo(transform(n[0] + n[2], n[1] + n[3]));
            drawTo(transform(n[0], n[1] + n[3]));
            close();
        }
    }

    private Point2D transform(float x, float y) {
        return engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private void paint(String operator) {
        if (PAINTING.contains(operator) && painted.size() < MOST_SEGMENTS) {
            boolean isArea = FILLING.contains(operator) && !isThin();
            path.stream()
                    .filter(segment -> !isArea && segment.length() >= SHORTEST)
                    .forEach(painted::add);
        }
        path.clear();
        point = null;
        start = null;
    }

    private boolean isThin() {
        return extent(path.stream().flatMap(s -> Stream.of(s.x1, s.x2)).toList()) <= WIDEST_LINE
                || extent(path.stream().flatMap(s -> Stream.of(s.y1, s.y2)).toList()) <= WIDEST_LINE;
    }

    private static float extent(List<Float> values) {
        return values.isEmpty()
                ? 0
                : values.stream().max(Float::compare).get()
                        - values.stream().min(Float::compare).get();
    }

    /** A straight line from one point to another. */
    record Segment(float x1, float y1, float x2, float y2) {

        float length() {
            return Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2));
        }
    }

    private final class PathOperator extends OperatorProcessor {

        private final String name;

        PathOperator(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            apply(name, numbers);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
