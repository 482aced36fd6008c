package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTokenCounterTest {

    @Test
    void countsOnlyTheBeginningOfLongMessages() throws JsonProcessingException {
        List<Integer> counted = new ArrayList<>();
        CompletionTokenCounter counter = new CompletionTokenCounter(text -> {
            counted.add(text.length());
            return text.length() / 4;
        });
        CompletionRequest request =
                CompletionRequest.of(new ObjectMapper().readTree("""
                {"model": "footnote", "messages": [
                  {"role": "assistant", "content": "%s"},
                  {"role": "user", "content": "Who signed?!"}]}
                """.formatted("word ".repeat(20_000))));

        Completion.Usage usage = counter.countUsage(request, "Ada.");

        assertThat(usage.prompt()).isEqualTo(25_003);
        assertThat(counted).containsExactly(CompletionTokenCounter.LONGEST_COUNTED, 4);
    }
}
