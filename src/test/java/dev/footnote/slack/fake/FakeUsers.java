package dev.footnote.slack.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The users of the workspace; unknown ids are members. */
public final class FakeUsers {

    private final Map<String, Map<String, Object>> special = new ConcurrentHashMap<>();

    public void guest(String user) {
        special.put(user, Map.of("is_restricted", true));
    }

    public void stranger(String user, String team) {
        special.put(user, Map.of("is_stranger", true, "team_id", team));
    }

    public void colleagueOf(String user, String team) {
        special.put(user, Map.of("team_id", team));
    }

    public void bot(String user) {
        special.put(user, Map.of("is_bot", true));
    }

    Map<String, Object> info(String user) {
        Map<String, Object> member = new HashMap<>(Map.of("id", user, "team_id", FakeSlack.TEAM));
        member.putAll(special.getOrDefault(user, Map.of()));
        return WebApiResponses.ok(Map.of("user", member));
    }
}
