package dev.footnote.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    @Test
    void treatsAnIpv6NetworkAsOneCaller() {
        Caller one = Caller.address("2001:db8:1:2:3:4:5:6");

        assertThat(Caller.address("2001:db8:1:2::1")).isEqualTo(one);
        assertThat(Caller.address("2001:db8:1:3::1")).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "::ffff:192.0.2.1, 192.0.2.1", "2001:db8::1%lo, 20010db800000000/64"})
    void namesACallerByItsAddress(String address, String name) {
        assertThat(Caller.address(address)).isEqualTo(new Caller(Caller.Kind.ADDRESS, name, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "host.example", "_hidden", "1.2.3.4.5", ":", "::1::"})
    void doesNotResolveHostNames(String name) {
        assertThat(Caller.address(name)).isEqualTo(Caller.address(null));
    }
}
