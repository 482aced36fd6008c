package dev.footnote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages, and the few rules of style that a machine can see. */
class ArchitectureTest {

    private static final String ROOT = "dev.footnote";

    private static final Set<String> DOORS = Set.of("rest", "openai", "slack", "console", "mcp", "web");

    /** What each package may use. Doors may use all that is no door, and the launcher in the root package all. */
    private static final Map<String, Set<String>> ARROWS = arrows();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("corpus", Set.of());
        arrows.put("observation", Set.of());
        arrows.put("logging", Set.of());
        arrows.put("time", Set.of());
        arrows.put("http", Set.of());
        arrows.put("files", Set.of());
        arrows.put("onnx", Set.of());
        arrows.put("structure", Set.of("corpus"));
        arrows.put("text", Set.of("corpus", "structure"));
        arrows.put("embedding", Set.of("text", "corpus", "files", "onnx"));
        arrows.put("index", Set.of("embedding", "text", "time", "corpus", "files"));
        arrows.put(
                "ingestion",
                Set.of("index", "embedding", "text", "time", "structure", "corpus", "observation", "files"));
        arrows.put(
                "retrieval",
                Set.of("index", "embedding", "text", "time", "structure", "corpus", "observation", "files"));
        arrows.put("reading", Set.of("text", "structure", "corpus", "onnx"));
        arrows.put("llm", Set.of("corpus", "observation"));
        arrows.put("admission", and(arrows.get("llm"), "llm"));
        arrows.put("answering", and(arrows.get("retrieval"), "retrieval", "reading", "llm"));
        arrows.put("conversation", and(arrows.get("answering"), "answering", "admission"));
        arrows.put("engine", and(arrows.get("conversation"), "conversation", "ingestion"));
        arrows.put("feedback", and(arrows.get("engine"), "engine", "files"));
        arrows.put("monitoring", and(arrows.get("engine"), "engine"));
        arrows.put("audit", and(arrows.get("engine"), "engine", "logging", "files"));
        arrows.put("insight", and(arrows.get("feedback"), "feedback"));
        arrows.put("evaluation", and(arrows.get("feedback"), "feedback"));
        return arrows;
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void everyPackageIsDrawn() {
        Set<String> drawn = and(ARROWS.keySet(), DOORS.toArray(String[]::new));

        assertThat(drawn).containsAll(packages());
    }

    @Test
    void everyArrowPointsDown() {
        ARROWS.forEach((name, below) -> {
            String[] allowed = below.stream().map(ArchitectureTest::all).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(all(name))
                    .should()
                    .dependOnClassesThat(
                            ours().and(resideOutsideOfPackages(allowed)).and(resideOutsideOfPackages(all(name))))
                    .as("%s uses nothing but %s".formatted(name, below))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void nothingImportsAnInterfacePackage() {
        for (String door : DOORS) {
            noClasses()
                    .that(resideOutsideOfPackages(all(door), ROOT))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(all(door))
                    .check(CLASSES);
        }
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Those within a capability too. */
    @Test
    void noTwoSubpackagesImportEachOther() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheConsoleWritesToTheStandardStreams() {
        noClasses()
                .that(resideOutsideOfPackages(all("console")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void staticStateDoesNotChange() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(written())
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void usesNeitherLombokNorReflection() {
        noClasses()
                .that(written())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lombok..", "java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(one -> one.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    /** What we wrote, without what a framework makes of it at build time. */
    private static DescribedPredicate<JavaClass> written() {
        return ours().and(DescribedPredicate.describe(
                "written by us", one -> !one.getName().contains("_")));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(ROOT + "..");
    }

    private static String all(String name) {
        return ROOT + "." + name + "..";
    }

    private static Set<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
