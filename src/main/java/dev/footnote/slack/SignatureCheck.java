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
 * Tells requests of Slack's from others, by version 0 of its signatures over the bytes as they came. The SDK's own check
 * compares in a time that tells how much was right, and takes time stamps of the future.
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
     * Whether Slack has signed the body, less than five minutes ago.
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
            throw new IllegalStateException("Each Java has " + ALGORITHM, missing);
        }
    }
}
