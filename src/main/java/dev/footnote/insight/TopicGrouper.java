package dev.footnote.insight;

import dev.footnote.insight.InsightReport.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Groups questions by meaning: each joins the group whose mean vector is closest to its own, if it is close enough, and
 * begins a group otherwise.
 */
final class TopicGrouper {

    /** Cosine of a question and the mean of its group. */
    private static final double CLOSE = 0.6;

    private static final int MOST_EXAMPLES = 5;

    private static final Comparator<Group> LARGEST_FIRST = Comparator.comparingInt(Group::asked)
            .thenComparing(Group::lastAsked)
            .reversed();

    private final Function<String, float[]> embed;

    /** @param embed the vector of a question, of length 1 */
    TopicGrouper(Function<String, float[]> embed) {
        this.embed = embed;
    }

    /** The groups, largest first. */
    List<Topic> group(List<AskedQuestion> questions) {
        List<Group> groups = new ArrayList<>();
        repetitions(questions).forEach((text, repetitions) -> {
            Member member = new Member(text, embed.apply(text), repetitions);
            nearest(groups, member).add(member);
        });
        return groups.stream().sorted(LARGEST_FIRST).map(Group::topic).toList();
    }

    /** The same text is one question, whatever its case. */
    private static Map<String, List<AskedQuestion>> repetitions(List<AskedQuestion> questions) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Map<String, List<AskedQuestion>> repetitions = new LinkedHashMap<>();
        for (AskedQuestion question : questions) {
            String spelling = spellings.computeIfAbsent(
                    question.question().toLowerCase(Locale.ROOT), same -> question.question());
            repetitions.computeIfAbsent(spelling, first -> new ArrayList<>()).add(question);
        }
        return repetitions;
    }

    private static Group nearest(List<Group> groups, Member member) {
        Group best = null;
        double closest = CLOSE;
        for (Group group : groups) {
            double cosine = group.cosine(member);
            if (cosine >= closest) {
                closest = cosine;
                best = group;
            }
        }
        if (best == null) {
            best = new Group(member.vector.length);
            groups.add(best);
        }
        return best;
    }

    /** A question with its vector, and each time that it was asked. */
    private static final class Member {

        private final String text;
        private final float[] vector;
        private final List<AskedQuestion> repetitions;

        Member(String text, float[] vector, List<AskedQuestion> repetitions) {
            this.text = text;
            this.vector = vector;
            this.repetitions = repetitions;
        }

        String text() {
            return text;
        }

        Instant lastAsked() {
            return repetitions.stream()
                    .map(AskedQuestion::time)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static final class Group {

        private final List<Member> members = new ArrayList<>();
        private final float[] sum;

        Group(int dimensions) {
            this.sum = new float[dimensions];
        }

        void add(Member member) {
            members.add(member);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += member.vector[i];
            }
        }

        double cosine(Member member) {
            double dot = 0;
            double square = 0;
            for (int i = 0; i < sum.length; i++) {
                dot += sum[i] * member.vector[i];
                square += sum[i] * sum[i];
            }
            return square == 0 ? 0 : dot / Math.sqrt(square);
        }

        int asked() {
            return members.stream()
                    .mapToInt(member -> member.repetitions.size())
                    .sum();
        }

        Instant lastAsked() {
            return members.stream()
                    .map(Member::lastAsked)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        Topic topic() {
            List<String> typicalFirst = members.stream()
                    .sorted(Comparator.comparingDouble(this::cosine).reversed())
                    .map(Member::text)
                    .limit(MOST_EXAMPLES)
                    .toList();
            return new Topic(typicalFirst.get(0), asked(), lastAsked(), typicalFirst);
        }
    }
}
