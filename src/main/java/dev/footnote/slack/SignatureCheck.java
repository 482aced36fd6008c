package dev.footnote.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that requests come from Slack, by version 0 of its signatures over the raw bytes. The SDK's own check does
 * not compare in constant time and accepts time stamps in the future.
 */
final class SignatureCheck {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final Clock clock;

    SignatureCheck(String secret, Clock clock) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Whether Slack signed the body less than five minutes ago.
     *
     * @param timestamp of header {@code X-Slack-Request-Timestamp}, in seconds since 1970
     * @param signature of header {@code X-Slack-Signature}
     */
    boolean isGenuine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        byte[] brought = signature.getBytes(StandardCharsets.UTF_8);
        return Math.abs(age) <= OLDEST.toSeconds() && MessageDigest.isEqual(sign(timestamp, body), brought);
    }

    private byte[] sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
            return signature.getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
