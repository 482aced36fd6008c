package dev.footnote.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.Conversations;
import dev.footnote.engine.Ask;
import dev.footnote.engine.EngineConfig;
import dev.footnote.engine.PublicAddress;
import dev.footnote.slack.asking.Asking;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.Sender;
import dev.footnote.slack.web.SlackCalls;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The door without a container, between a fake Slack and an engine that says what a test wants. */
final class Rig implements AutoCloseable {

    final FakeSlack slack;
    final List<Ask> asked = new CopyOnWriteArrayList<>();
    final Asking asking;
    final SlackRoute route;
    private volatile Script script = (ask, listener) -> Answers.stating("It was signed.", 1);

    /** What the engine does. */
    interface Script {
        Answer answer(Ask ask, AnswerListener listener);
    }

    Rig(String... settings) {
        this(new FakeSlack(), settings);
    }

    /** A service that is started anew, where this Slack has been for longer. */
    Rig(FakeSlack slack, String... settings) {
        this.slack = slack;
        SmallRyeConfig config = config(settings);
        SlackConfig own = config.getConfigMapping(SlackConfig.class);
        Slack sdk = BoltApp.slack(slack.apiUrl());
        SlackCalls calls = new SlackCalls(sdk, FakeSlack.TOKEN);
        var conversations =
                new Conversations(config.getConfigMapping(EngineConfig.class).conversation());
        this.asking = new Asking(
                this::answer, conversations, own.asking(), config.getConfigMapping(PublicAddress.class), calls);
        App app = BoltApp.app(sdk, FakeSlack.TOKEN);
        new Events(asking).register(app);
        this.route = new SlackRoute(app, new SignatureCheck(Sender.SECRET, Clock.systemUTC()));
    }

    private static SmallRyeConfig config(String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put("footnote." + settings[i], settings[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(SlackConfig.class)
                .withMapping(EngineConfig.class)
                .withMapping(PublicAddress.class)
                .build();
    }

    private Answer answer(Ask ask, AnswerListener listener) {
        asked.add(ask);
        return script.answer(ask, listener);
    }

    void engine(Script doing) {
        this.script = doing;
    }

    /** What Slack gets to hear when it sends this. */
    int deliver(Map<String, ?> event) {
        return send(Sender.json(event)).getStatusCode();
    }

    Response send(Sender.Signed request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        return route.response(headers, request.body());
    }

    /** Somebody mentions the bot at the top of a channel; gives the time stamp. */
    String mention(String channel, String user, String question) {
        String text = "<@" + FakeSlack.BOT + "> " + question;
        String ts = slack.say(channel, null, user, text);
        deliver(Sender.mention(channel, ts, null, user, text));
        return ts;
    }

    @Override
    public void close() {
        asking.close();
        slack.close();
    }
}
