package dev.footnote.engine.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HeartbeatTest {

    private final List<Runnable> timers = new CopyOnWriteArrayList<>();
    private final CountDownLatch beating = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Heartbeat heartbeat = new Heartbeat(this::schedule, Duration.ofSeconds(15), this::beat);

    @AfterEach
    void openGate() {
        gate.countDown();
    }

    /** An event loop stops it when a client leaves, while a worker may be writing to that client. */
    @Test
    void isStoppedWithoutWaitingForABeatThatIsUnderWay() throws InterruptedException {
        Thread worker = beatOnAnotherThread();

        heartbeat.stop();

        assertThat(worker.isAlive()).isTrue();
        gate.countDown();
        worker.join();
        assertThat(timers).as("nothing beats again").isEmpty();
    }

    @Test
    void isRestartedWithoutWaitingForABeatThatIsUnderWay() throws InterruptedException {
        Thread worker = beatOnAnotherThread();

        heartbeat.restart();

        assertThat(worker.isAlive()).isTrue();
        gate.countDown();
        worker.join();
        assertThat(timers).as("one timer, however many restarts").hasSize(1);
    }

    private Thread beatOnAnotherThread() throws InterruptedException {
        heartbeat.restart();
        Thread worker = new Thread(timers.remove(0));
        worker.start();
        beating.await();
        return worker;
    }

    private void beat() {
        beating.countDown();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Runnable schedule(Runnable action, Duration delay) {
        timers.add(action);
        return () -> timers.remove(action);
    }
}
