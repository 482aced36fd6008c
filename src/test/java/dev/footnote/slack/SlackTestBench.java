package dev.footnote.slack;

import com.slack.api.bolt.response.Response;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.EngineConfig;
import dev.footnote.engine.PublicAddress;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.FeedbackConfig;
import dev.footnote.http.HttpConfig;
import dev.footnote.index.IndexedDocument;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LlmConfig;
import dev.footnote.slack.asking.KnowledgeBase;
import dev.footnote.slack.asking.SlackAskingConfig;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The Slack integration without a container, between a fake Slack and a scripted engine. */
final class SlackTestBench implements KnowledgeBase, AutoCloseable {

    final FakeSlack slack;
    final List<AskRequest> asked = new CopyOnWriteArrayList<>();
    final SlackIntegration door;
    final Map<String, IndexedDocument> documents = new LinkedHashMap<>();
    final SlackRoute route;

    /** How often it was asked whether the documents have been read, which they are from the second time on. */
    final AtomicInteger completenessChecks = new AtomicInteger();

    /** Where its inbox is. */
    final String folder;

    private final BooleanSupplier documentsRead;
    private final ConversationStore conversationStore;
    private final Feedback feedback;
    private final boolean written;
    private volatile Script script = (askRequest, listener) -> SlackAnswerFixtures.stating("It was signed.", 1);

    /** What the engine does. */
    interface Script {
        Answer answer(AskRequest askRequest, AnswerListener listener);
    }

    SlackTestBench(String... settings) {
        this(new FakeSlack(), settings);
    }

    /** A service that is started anew, where this Slack has been for longer; it has an inbox of its own. */
    SlackTestBench(FakeSlack slack, String... settings) {
        this(slack, () -> true, settings);
    }

    /** Such a service, whose documents have been read only when this says so. */
    SlackTestBench(FakeSlack slack, BooleanSupplier documentsRead, String... settings) {
        this.slack = slack;
        this.documentsRead = documentsRead;
        SmallRyeConfig config = config(slack.apiUrl(), settings);
        folder = SlackAskingConfig.effectiveDirectory(
                        config.getConfigMapping(SlackConfig.class).asking())
                .toString();
        conversationStore = new ConversationStore(
                config.getConfigMapping(EngineConfig.class).conversation());
        feedback = new Feedback(config.getConfigMapping(FeedbackConfig.class), Clock.systemUTC());
        written = config.getConfigMapping(EngineConfig.class).llm().provider() != LlmConfig.Provider.NONE;
        door = new SlackIntegration(
                config.getConfigMapping(SlackConfig.class),
                FakeSlack.TOKEN,
                config.getConfigMapping(PublicAddress.class),
                this,
                feedback);
        route = new SlackRoute(door.app(), new SignatureCheck(RequestSigner.SECRET, Clock.systemUTC()));
    }

    static SmallRyeConfig config(String apiUrl, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("footnote.slack.api-url", apiUrl);
        all.put("footnote.feedback.file", "target/slack-feedback.jsonl");
        all.put("footnote.slack.directory", "target/slack/" + UUID.randomUUID());
        for (int i = 0; i < settings.length; i += 2) {
            all.put("footnote." + settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(SlackConfig.class)
                .withMapping(HttpConfig.class)
                .withMapping(EngineConfig.class)
                .withMapping(PublicAddress.class)
                .withMapping(FeedbackConfig.class)
                .build();
    }

    @Override
    public Answer ask(AskRequest askRequest, AnswerListener listener) {
        asked.add(askRequest);
        return script.answer(askRequest, listener);
    }

    @Override
    public boolean isComplete() {
        return completenessChecks.incrementAndGet() > 1 && documentsRead.getAsBoolean();
    }

    @Override
    public boolean hasLanguageModel() {
        return written;
    }

    @Override
    public ConversationStore conversations() {
        return conversationStore;
    }

    @Override
    public DocumentPage documents(DocumentQuery query) {
        return new DocumentPage(documents.size(), List.copyOf(documents.values()));
    }

    @Override
    public Optional<IndexedDocument> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    void engine(Script doing) {
        this.script = doing;
    }

    /** What has been said in the conversation of a question. */
    List<Turn> said(AskRequest askRequest) {
        try (var exchange =
                conversationStore.openExchange(String.valueOf(askRequest.conversation()), new Cancellation())) {
            return exchange.turns();
        }
    }

    /** What Slack gets to hear when it sends this. */
    int deliver(Map<String, ?> event) {
        return send(RequestSigner.json(event)).getStatusCode();
    }

    Response send(RequestSigner.Signed request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        return route.reply(headers, request.body()).response();
    }

    /** A user mentions the bot at the top of a channel; returns the time stamp. */
    String mention(String channel, String user, String question) {
        String text = "<@" + FakeSlack.BOT + "> " + question;
        String ts = slack.say(channel, null, user, text);
        deliver(RequestSigner.mention(channel, ts, null, user, text));
        return ts;
    }

    @Override
    public void close() {
        door.close();
        feedback.close();
        slack.close();
    }
}
