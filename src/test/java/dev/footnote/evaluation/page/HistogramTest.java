package dev.footnote.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void hasRoundBinsFromZero() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> i * 0.7).toArray();

        Histogram histogram = Histogram.of(values);

        assertThat(histogram.bins().get(0)).isEqualTo(new Histogram.Bin(0, 5, false, 8));
        assertThat(histogram.bins()).extracting(Histogram.Bin::label).startsWith("0 to 5", "5 to 10");
    }

    @Test
    void putsOutliersIntoOneLastBin() {
        double[] values = DoubleStream.concat(
                        IntStream.range(0, 199).mapToDouble(i -> 10 + i / 100.0), DoubleStream.of(9_000))
                .toArray();

        Histogram histogram = Histogram.of(values);

        Histogram.Bin last = histogram.bins().get(histogram.bins().size() - 1);
        assertThat(last.label()).isEqualTo("12 and more");
        assertThat(last.count()).isEqualTo(1);
    }

    @Test
    void isEmptyWithoutValues() {
        assertThat(Histogram.of(new double[0]).bins()).isEmpty();
    }

    @Property
    void countsEveryValueOnce(@ForAll @Size(min = 1, max = 300) List<@DoubleRange(max = 1e5) Double> values) {
        Histogram histogram =
                Histogram.of(values.stream().mapToDouble(Double::doubleValue).toArray());

        assertThat(histogram.bins().stream().mapToLong(Histogram.Bin::count).sum())
                .isEqualTo(values.size());
        assertThat(histogram.bins()).hasSizeLessThanOrEqualTo(40);
    }
}
