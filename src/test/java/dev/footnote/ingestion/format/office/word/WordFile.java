package dev.footnote.ingestion.format.office.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .docx files of given markup, so that tests have also what POI cannot write. */
public final class WordFile {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder documentRelations = new StringBuilder();
    private String declaration = "";

    /** A file with this body. */
    public static WordFile withBody(String... blocks) {
        WordFile file = new WordFile();
        file.parts.put("word/document.xml", element("document", "<w:body>" + String.join("", blocks) + "</w:body>"));
        file.types.append(type("/word/document.xml", "wordprocessingml.document.main"));
        file.relations.append(relation("officeDocument", "word/document.xml"));
        return file;
    }

    public WordFile styles(String... styles) {
        return part("styles", element("styles", String.join("", styles)));
    }

    public WordFile numbering(String... definitions) {
        return part("numbering", element("numbering", String.join("", definitions)));
    }

    public WordFile footnotes(String... footnotes) {
        return part("footnotes", element("footnotes", String.join("", footnotes)));
    }

    public WordFile endnotes(String... endnotes) {
        return part("endnotes", element("endnotes", String.join("", endnotes)));
    }

    /** The number of pages that Word counted. */
    public WordFile pages(int pages) {
        parts.put(
                "docProps/app.xml",
                XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Pages>" + pages + "</Pages></Properties>");
        types.append("<Override PartName=\"/docProps/app.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>");
        relations.append(relation("extended-properties", "docProps/app.xml"));
        return this;
    }

    /** A document type before the root of the body. */
    public WordFile declaration(String documentType) {
        declaration = documentType;
        return this;
    }

    private WordFile part(String name, String xml) {
        parts.put("word/" + name + ".xml", xml);
        types.append(type("/word/" + name + ".xml", "wordprocessingml." + name));
        documentRelations.append(relation(name, name + ".xml"));
        return this;
    }

    private static String element(String name, String content) {
        return "<w:%s %s>%s</w:%s>".formatted(name, NAMESPACES, content, name);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>"
                .formatted(part, type);
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                .formatted("r" + type.replaceAll("\\W", ""), RELATIONSHIPS + type, target);
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + types + "</Types>");
            add(zip, "_rels/.rels", relationships(relations));
            add(zip, "word/_rels/document.xml.rels", relationships(documentRelations));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String before = part.getKey().equals("word/document.xml") ? declaration : "";
                String xml = part.getValue().startsWith("<?xml") ? part.getValue() : XML + before + part.getValue();
                add(zip, part.getKey(), xml);
            }
        }
        return out.toByteArray();
    }

    private static String relationships(StringBuilder all) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run(text));
    }

    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, run(text));
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String style(String id, String name, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
                .formatted(id, name, properties);
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    static String row(String properties, String... cells) {
        return "<w:tr><w:trPr>%s</w:trPr>%s</w:tr>".formatted(properties, String.join("", cells));
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>".formatted(properties, paragraph(text));
    }
}
