package dev.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The list of components that the build writes beside the jar. */
class SbomIT {

    private static final Path SBOM = Path.of("target", "quarkus-app", "footnote-sbom.json");

    @Test
    void listsEveryDirectDependencyWithItsVersionAndItsLicence() throws Exception {
        JsonNode sbom = new ObjectMapper().readTree(SBOM.toFile());

        List<String> declared =
                elements("/project/dependencies/dependency[not(scope) or scope='runtime' or scope='provided']");
        List<JsonNode> components = StreamSupport.stream(sbom.get("components").spliterator(), false)
                .filter(component -> declared.contains(name(component)))
                .toList();

        assertThat(sbom.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(components).extracting(SbomIT::name).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(components).allSatisfy(component -> {
            assertThat(component.path("version").asText()).isNotEmpty();
            assertThat(component.path("licenses")).as(name(component)).isNotEmpty();
        });
    }

    @Test
    void listsNoDependencyOfTestsOnly() throws Exception {
        JsonNode sbom = new ObjectMapper().readTree(SBOM.toFile());

        assertThat(sbom.get("components"))
                .extracting(SbomIT::name)
                .doesNotContainAnyElementsOf(elements("/project/dependencies/dependency[scope='test']"));
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    /** Group and name of each dependency of the project that the expression selects. */
    private static List<String> elements(String dependencies) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var xpath = XPathFactory.newInstance().newXPath();
        var found = (NodeList) xpath.evaluate(dependencies, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(dependency -> child(dependency, "groupId") + ":" + child(dependency, "artifactId"))
                .toList();
    }

    private static String child(org.w3c.dom.Node dependency, String name) {
        NodeList children = dependency.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeName().equals(name))
                .map(org.w3c.dom.Node::getTextContent)
                .findFirst()
                .orElse("");
    }
}
