package dev.footnote.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.insight.InsightReport.Topic;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicGrouperTest {

    private static final AllMiniLmL6V2EmbeddingModel MODEL = new AllMiniLmL6V2EmbeddingModel();

    private final TopicGrouper topics =
            new TopicGrouper(text -> MODEL.embed(text).content().vector());

    @Test
    void groupsQuestionsThatMeanTheSame() {
        List<String> parking =
                List.of("where can i park my car", "Is there a car park for staff?", "parking permit for employees");
        List<String> parental = List.of("How long is parental leave?", "parental leave how many weeks");
        List<String> printer = List.of("the printer on floor 2 is out of toner");
        List<AskedQuestion> questions = Stream.of(printer, parental, parking)
                .flatMap(List::stream)
                .map(AskedQuestions::refused)
                .toList();

        List<Topic> groups = topics.group(questions);

        assertThat(groups).extracting(Topic::questions).containsExactly(3, 2, 1);
        assertThat(groups.get(0).examples()).containsExactlyInAnyOrderElementsOf(parking);
        assertThat(groups.get(1).examples()).containsExactlyInAnyOrderElementsOf(parental);
        assertThat(groups.get(2).examples()).containsExactlyElementsOf(printer);
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.examples().get(0)).isEqualTo(group.question()));
    }

    @Test
    void countsARepeatedQuestionOnceAmongTheExamples() {
        List<AskedQuestion> questions = Stream.of("Who has the key?", "who has the key?", "Who has the key?")
                .map(AskedQuestions::refused)
                .toList();

        List<Topic> groups = topics.group(questions);

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.questions()).isEqualTo(3);
            assertThat(group.examples()).containsExactly("Who has the key?");
        });
    }

    @Test
    void putsTheLatestOfEquallyFrequentTopicsFirst() {
        List<AskedQuestion> questions = new ArrayList<>();
        questions.add(AskedQuestions.abstained(AskedQuestions.NOON, "Who has the key?", "no_evidence"));
        questions.add(AskedQuestions.abstained(
                AskedQuestions.NOON.plus(Duration.ofHours(1)), "When is lunch served?", "weak_evidence"));

        List<Topic> groups = topics.group(questions);

        assertThat(groups).extracting(Topic::question).containsExactly("When is lunch served?", "Who has the key?");
    }

    @Test
    void hasNoTopicsWithoutQuestions() {
        assertThat(topics.group(List.of())).isEmpty();
    }
}
