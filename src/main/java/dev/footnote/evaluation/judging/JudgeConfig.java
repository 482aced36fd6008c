package dev.footnote.evaluation.judging;

import dev.footnote.llm.ModelConfig;
import io.smallrye.config.ConfigMapping;

/** Settings of the language model that judges answers in evaluations: {@code footnote.judge.*}. Default: no model. */
@ConfigMapping(prefix = JudgeConfig.PREFIX)
public interface JudgeConfig extends ModelConfig {

    String PREFIX = "footnote.judge";
}
