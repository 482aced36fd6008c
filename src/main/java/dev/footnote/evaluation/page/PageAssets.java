package dev.footnote.evaluation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/** The assets of every page: the template, its style, its two scripts, and the chart library. */
record PageAssets(String template, String style, String library, String charts, String questions) {

    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.js";
    private static final String LIBRARY_VERSION = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    static PageAssets load() {
        return new PageAssets(
                read("page.html"), read("page.css"), libraryText(), read("charts.js"), read("questions.js"));
    }

    /** The content security policy: allows only these scripts and this style, and no network requests. */
    public String policy() {
        return "default-src 'none'; style-src %s; script-src %s %s %s; base-uri 'none'; form-action 'none'"
                .formatted(hash(style), hash(library), hash(charts), hash(questions));
    }

    /** Removes the comment that names a source map, which browser tools would request. */
    private static String libraryText() {
        try {
            Properties version = new Properties();
            version.load(new StringReader(read(LIBRARY_VERSION)));
            return read(LIBRARY.formatted(version.getProperty("version"))).replaceAll("//# sourceMappingURL=\\S+", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(LIBRARY_VERSION), unreadable);
        }
    }

    private static String read(String resource) {
        try (InputStream in = PageAssets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(resource), unreadable);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
