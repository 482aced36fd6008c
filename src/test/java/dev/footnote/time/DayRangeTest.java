package dev.footnote.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    @Test
    void countsBothEndsAmongItsDays() {
        assertThat(DayRange.day(LocalDate.of(2024, 8, 14)).days()).isOne();
        assertThat(DayRange.month(YearMonth.of(2024, 2)).days()).isEqualTo(29);
        assertThat(DayRange.year(2023).days()).isEqualTo(365);
    }

    @Test
    void hasNoNumberOfDaysIfItIsOpen() {
        LocalDate day = LocalDate.of(2024, 8, 14);

        assertThat(DayRange.since(day).days()).isEqualTo(Long.MAX_VALUE);
        assertThat(DayRange.until(day).days()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void countsTheCommonDaysOfTwoRanges() {
        DayRange year = DayRange.year(2023);

        assertThat(year.shared(DayRange.month(YearMonth.of(2023, 2)))).isEqualTo(28);
        assertThat(year.shared(DayRange.since(LocalDate.of(2023, 12, 30)))).isEqualTo(2);
        assertThat(year.shared(DayRange.year(2024))).isZero();
        assertThat(DayRange.since(LocalDate.EPOCH).shared(DayRange.since(LocalDate.EPOCH)))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void closenessIsTheShareOfCommonDays() {
        DayRange april = DayRange.month(YearMonth.of(2023, 4));

        assertThat(april.closeness(april)).isEqualTo(1);
        assertThat(april.closeness(DayRange.month(YearMonth.of(2023, 5)))).isZero();
        assertThat(april.closeness(new DayRange(LocalDate.of(2023, 4, 16), LocalDate.of(2023, 5, 15))))
                .isCloseTo(1.0 / 3, within(1e-9));
        assertThat(DayRange.year(2023).closeness(april)).isCloseTo(30.0 / 365, within(1e-9));
    }

    @Test
    void openRangeIsCloseOnlyToItself() {
        DayRange open = DayRange.since(LocalDate.of(2023, 4, 1));

        assertThat(open.closeness(open)).isEqualTo(1);
        assertThat(open.closeness(DayRange.since(LocalDate.of(2023, 4, 2)))).isZero();
        assertThat(open.closeness(DayRange.year(2023))).isZero();
        assertThat(DayRange.year(2023).closeness(open)).isZero();
    }
}
