package dev.footnote.evaluation.runs;

import dev.footnote.admission.AdmissionQueue;
import dev.footnote.admission.LimitsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Queues with the default limits. */
final class AdmissionQueueFixture {

    private AdmissionQueueFixture() {}

    /** A queue that lets one question at a time into the engine. */
    static AdmissionQueue ofOne() {
        LimitsConfig limits = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
        return new AdmissionQueue(limits, 1);
    }
}
