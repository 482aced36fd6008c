package dev.footnote.slack.fake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults of Slack and of the connection that a test injects, by method or by path. */
public final class InjectedFaults {

    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> limited = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> lost = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> dropped = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> broken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> garbled = new ConcurrentHashMap<>();
    private volatile @Nullable String blocksRefused;
    private volatile int retryAfter = 1;

    /** Every later call of the method is refused with this error. */
    public void refuse(String method, String error) {
        refusals.put(method, error);
    }

    public void allow(String method) {
        refusals.remove(method);
    }

    /** Every later message with blocks is refused with this error. */
    public void refuseBlocks(String error) {
        blocksRefused = error;
    }

    /** The next calls are too many. */
    public void limit(String method, int times) {
        limit(method, times, 1);
    }

    /** The next calls are too many, and Slack names the seconds to wait. */
    public void limit(String method, int times, int seconds) {
        retryAfter = seconds;
        limited.put(method, new AtomicInteger(times));
    }

    /** The next calls are done, and the connections end before anybody hears of it. */
    public void lose(String method, int times) {
        lost.put(method, new AtomicInteger(times));
    }

    /** The connections of the next calls end before anything is done. */
    public void drop(String method, int times) {
        dropped.put(method, new AtomicInteger(times));
    }

    /** The next calls are done, and answered with status 503. */
    public void breakDown(String method, int times) {
        broken.put(method, new AtomicInteger(times));
    }

    /** The next calls are done, and answered with status 200 and a page instead of JSON, as a proxy would. */
    public void garble(String method, int times) {
        garbled.put(method, new AtomicInteger(times));
    }

    @Nullable String refusal(String method) {
        return refusals.get(method);
    }

    @Nullable String refusalOfBlocks() {
        return blocksRefused;
    }

    /** The seconds to wait, or 0 when the call is not too many. */
    int limit(String method) {
        return isNext(limited, method) ? retryAfter : 0;
    }

    boolean isLost(String method) {
        return isNext(lost, method);
    }

    boolean isDropped(String method) {
        return isNext(dropped, method);
    }

    boolean isGarbled(String method) {
        return isNext(garbled, method);
    }

    boolean isBroken(String method) {
        return isNext(broken, method);
    }

    private static boolean isNext(Map<String, AtomicInteger> faults, String method) {
        AtomicInteger left = faults.get(method);
        return left != null && left.getAndDecrement() > 0;
    }
}
