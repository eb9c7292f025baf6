package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PartRunnerTest {
  @TempDir Path dir;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** A part that is up once its file exists. */
  private record Dummy(PartName name, List<PartName> needs, String script, Path up)
      implements Part {
    @Override
    public int port() {
      return 1;
    }

    @Override
    public void prepare(Steps steps) {}

    @Override
    public ChildProcess.Command command() {
      return new ChildProcess.Command(List.of("sh", "-c", script), Map.of());
    }

    @Override
    public boolean isUp() {
      return Files.exists(up);
    }

    @Override
    public Duration stopPatience() {
      return Duration.ofMillis(500);
    }
  }

  private Supervisor supervise(Part... parts) {
    var supervisor =
        new Supervisor(
            StateDir.at(dir), List.of(parts), (part, text) -> lines.add(part + " " + text));
    supervisor.start();
    return supervisor;
  }

  @Test
  void aKilledPartIsStartedAgainAndSaysSo() throws InterruptedException {
    var up = dir.resolve("up");
    var part = new Dummy(PartName.HEDGE, List.of(), "touch " + up + "; exec sleep 600", up);
    try (var supervisor = supervise(part)) {
      supervisor.awaitReady();
      var first = supervisor.process(PartName.HEDGE);
      first.signal("KILL");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !supervisor.process(PartName.HEDGE).equals(first));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> lines.stream().anyMatch(l -> l.contains("is back")));
      assertThat(lines).anyMatch(l -> l.contains("died (signal 9), starting it again"));
    }
    assertThat(StackStopper.marked(StateDir.at(dir))).isEmpty();
  }

  @Test
  void aPartThatIsKilledWhileItIsConfiguredGetsItsSecondTry() throws InterruptedException {
    var up = dir.resolve("up");
    var dummy = new Dummy(PartName.KEYCLOAK, List.of(), "touch " + up + "; exec sleep 600", up);
    var tries = new AtomicInteger();
    var supervisor = new AtomicReference<Supervisor>();
    Part fragile =
        new Part() {
          @Override
          public PartName name() {
            return dummy.name();
          }

          @Override
          public int port() {
            return dummy.port();
          }

          @Override
          public List<PartName> needs() {
            return dummy.needs();
          }

          @Override
          public void prepare(Steps steps) {}

          @Override
          public ChildProcess.Command command() {
            return dummy.command();
          }

          @Override
          public boolean isUp() {
            return dummy.isUp();
          }

          @Override
          public void configure() {
            if (tries.incrementAndGet() == 1) {
              await().until(() -> supervisor.get() != null);
              supervisor.get().process(PartName.KEYCLOAK).signal("KILL");
              throw new StackException("connection refused");
            }
          }
        };
    try (var supervised = supervise(fragile)) {
      supervisor.set(supervised);
      supervised.awaitReady();
      assertThat(tries).hasValue(2);
      assertThat(lines).anyMatch(l -> l.contains("died (signal 9), starting it again"));
    }
  }

  @Test
  void aPartThatCannotStartFailsTheStartWithItsLog() {
    var part = new Dummy(PartName.HEDGE, List.of(), "echo because; exit 3", dir.resolve("never"));
    try (var supervisor = supervise(part)) {
      assertThatThrownBy(supervisor::awaitReady).hasMessage("hedge-service failed: exit 3");
      assertThat(supervisor.failed()).containsExactly(PartName.HEDGE);
      assertThat(LogTail.last(StateDir.at(dir).log("hedge-service"), 5)).contains("because");
    }
  }

  @Test
  void aPartWaitsForWhatItNeedsAndAStubbornOneIsKilled() throws InterruptedException {
    var kafkaUp = dir.resolve("kafka-up");
    var kafka =
        new Dummy(
            PartName.KAFKA,
            List.of(),
            "trap '' TERM; touch " + kafkaUp + "; while true; do sleep 1; done",
            kafkaUp);
    var hedgeUp = dir.resolve("hedge-up");
    var hedge =
        new Dummy(
            PartName.HEDGE,
            List.of(PartName.KAFKA),
            "test -e " + kafkaUp + " && touch " + hedgeUp + "; exec sleep 600",
            hedgeUp);
    try (var supervisor = supervise(hedge, kafka)) {
      supervisor.awaitReady();
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> StackStopper.marked(StateDir.at(dir)).isEmpty());
  }

  @Test
  void stopFindsChildrenOfAKilledSupervisorAndUnrecordedOnes() throws InterruptedException {
    var state = StateDir.at(dir);
    state.create();
    var command = new ChildProcess.Command(List.of("sleep", "600"), Map.of());
    var recorded = ChildProcess.start(command, state, state.log("kafka"));
    var unrecorded = ChildProcess.start(command, state, state.log("hedge-service"));
    state.write(new PartRecord("kafka", PartState.READY, 1, 1, recorded.identity(), 0));

    assertThat(StackStopper.stop(state)).isTrue();
    assertThat(recorded.waitFor(Duration.ofSeconds(5))).isTrue();
    assertThat(unrecorded.waitFor(Duration.ofSeconds(5))).isTrue();
    assertThat(StackStopper.stop(state)).isFalse();
  }
}
