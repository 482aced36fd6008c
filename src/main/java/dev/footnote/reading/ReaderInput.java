package dev.footnote.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The word pieces of a question and of a part of a passage, as the model takes them: {@code [CLS] question [SEP] heading
 * : sentence ... [SEP]}.
 */
final class ReaderInput {

    private final Frame frame;
    private final long[] question;
    private final long[] heading;
    private final List<long[]> sentences;

    /** The heading may be empty; there is at least one sentence, and none of them is empty. */
    ReaderInput(Frame frame, long[] question, long[] heading, List<long[]> sentences) {
        this.frame = frame;
        this.question = question;
        this.heading = heading;
        this.sentences = List.copyOf(sentences);
    }

    /** The pieces between the texts. */
    record Frame(long classification, long separator, long colon) {}

    /** The inputs of the model, by name. */
    Map<String, Object> arrays() {
        long[] ids = ids();
        return Map.of(
                "ids",
                ids,
                "segments",
                segments(ids.length),
                "sentences",
                sentenceWeights(ids.length),
                "question",
                new float[][] {questionWeights(ids.length)});
    }

    private long[] ids() {
        LongStream.Builder ids = LongStream.builder().add(frame.classification);
        LongStream.of(question).forEach(ids);
        ids.add(frame.separator);
        if (heading.length > 0) {
            LongStream.of(heading).forEach(ids);
            ids.add(frame.colon);
        }
        sentences.forEach(sentence -> LongStream.of(sentence).forEach(ids));
        return ids.add(frame.separator).build().toArray();
    }

    /** For each of {@code length} pieces 0 in the question, 1 in the passage. */
    private long[] segments(int length) {
        return LongStream.range(0, length)
                .map(piece -> piece < passageStart() ? 0 : 1)
                .toArray();
    }

    private int passageStart() {
        return question.length + 2;
    }

    /** The weight of each of {@code length} pieces in the mean of the question's states. */
    private float[] questionWeights(int length) {
        float[] weights = new float[length];
        for (int i = 0; i < question.length; i++) {
            weights[i + 1] = 1f / question.length;
        }
        return weights;
    }

    /** For each sentence the weights of the {@code length} pieces in the mean of its states. */
    private float[][] sentenceWeights(int length) {
        float[][] weights = new float[sentences.size()][length];
        int at = passageStart() + (heading.length > 0 ? heading.length + 1 : 0);
        for (int row = 0; row < weights.length; row++) {
            int end = at + sentences.get(row).length;
            for (; at < end; at++) {
                weights[row][at] = 1f / sentences.get(row).length;
            }
        }
        return weights;
    }
}
