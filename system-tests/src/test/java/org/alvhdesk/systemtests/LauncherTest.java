package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code ./alvh demo --detach}, {@code status}, {@code logs} and {@code stop}, on the state that
 * the other tests left: the second start of a platform.
 */
@Order(80)
@ExtendWith(MainPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherTest {
  private static final Duration START = Machine.allowing(Duration.ofSeconds(60));
  private static final Duration QUICK = Duration.ofSeconds(30);
  private static final int OFFSET = 9100;

  private final LauncherCopy launcher =
      new LauncherCopy(Path.of("target", "launcher", "demo").toAbsolutePath());
  private final List<ProposalSummary> proposals;
  private final HedgeBookView book;

  LauncherTest(Desk desk) {
    // Whatever the last draft is, it must still be there: nothing may move between the two.
    desk.pause();
    proposals = desk.proposals("");
    book = desk.book();
    MainPlatform.stop();
  }

  @AfterAll
  void stopWhatIsLeft() {
    var ended = alvh("stop");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private Shell.Ended alvh(String command, String... options) {
    return launcher.alvh(command.equals("demo") ? START : QUICK, arguments(command, options));
  }

  private static String[] arguments(String command, String... options) {
    var arguments =
        new ArrayList<>(
            List.of(
                command,
                "--state",
                MainPlatform.STATE.toString(),
                "--port-offset",
                Integer.toString(OFFSET)));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  @Test
  @Order(1)
  void platformComesBackWithItsData_whenStartedAgainWithTheSameState() {
    long begin = System.nanoTime();
    var ended =
        alvh(
            "demo",
            "--detach",
            "--market",
            MainPlatform.MARKET,
            "--speed",
            "60",
            "--seed",
            Long.toString(MainPlatform.seed()));
    System.out.printf("./alvh demo --detach took %.1f s%n", (System.nanoTime() - begin) / 1e9);
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out())
        .contains("http://127.0.0.1:" + Ports.withOffset(OFFSET).of(PartName.UI))
        .contains("trader2")
        .contains("portfolio-ui");

    var viewer = Person.named(new Addresses(Ports.withOffset(OFFSET)), "viewer");
    assertThat(viewer.get(PartName.HEDGE, "/api/v1/proposals").items(ProposalSummary.class))
        .isNotEmpty()
        .isEqualTo(proposals);
    assertThat(viewer.get(PartName.HEDGE, "/api/v1/book").as(HedgeBookView.class)).isEqualTo(book);
  }

  @Test
  @Order(2)
  void statusShowsEveryPartReady_whenTheDemoRuns() {
    // A part that answers late on a busy machine is not ready for a moment.
    var ended = Waiting.upTo(QUICK).until(() -> alvh("status", "--json"), e -> e.code() == 0);
    var parts = new Answer(200, "", ended.out()).json().path("parts");
    assertThat(parts).hasSize(PartName.values().length);
    for (var part : parts) {
      var name = PartName.of(part.path("name").asText()).orElseThrow();
      assertThat(part.path("state").asText()).as(name.id()).isEqualTo("READY");
      assertThat(part.path("port").asInt()).isEqualTo(Ports.withOffset(OFFSET).of(name));
      assertThat(ProcessHandle.of(part.path("pid").asLong())).as(name.id()).isPresent();
    }
    assertThat(alvh("status").out()).contains("hedge-service");
    var log = launcher.alvh(QUICK, arguments("logs", "hedge-service"));
    assertThat(log.code()).isZero();
    assertThat(log.out()).contains("hedge-service");
  }

  @Test
  @Order(3)
  void demoRefuses_whenOneRunsWithThisStateAlready() {
    var ended = alvh("demo", "--detach");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.errLines()).singleElement().asString().contains("running already");
    assertThat(alvh("status").code()).isZero();
  }

  @Test
  @Order(4)
  void partIsStartedAgain_whenItDies() {
    var before = pid(PartName.CONDOR);
    ProcessHandle.of(before).orElseThrow().destroyForcibly();
    Waiting.upTo(START).until(() -> pid(PartName.CONDOR) != before && alvh("status").code() == 0);
    assertThat(alvh("logs", "supervisor").out() + supervisorLog()).contains("died");
  }

  private long pid(PartName part) {
    for (var line : new Answer(200, "", alvh("status", "--json").out()).json().path("parts")) {
      if (line.path("name").asText().equals(part.id())) {
        return line.path("pid").asLong(-1);
      }
    }
    throw new AssertionError("status does not know " + part);
  }

  private static String supervisorLog() {
    try {
      return Files.readString(
          MainPlatform.STATE.resolve("logs/supervisor.log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Order(5)
  void noProcessIsLeft_whenStopped() {
    assertThat(processesOfTheState()).isNotEmpty();
    var ended = alvh("stop");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(processesOfTheState()).isEmpty();
    assertThat(alvh("status").code()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void nothingWasBuiltTwice_whenNothingChanged() {
    assertThat(launcher.builds()).isEqualTo(1);
  }

  @Test
  @Order(7)
  void everythingStops_whenCtrlCComesDuringTheStart() throws IOException, InterruptedException {
    var out = Path.of("target", "launcher", "ctrl-c.log").toAbsolutePath();
    var demo = launcher.start(out, arguments("demo", "--market", MainPlatform.MARKET));
    Waiting.upTo(START).until(() -> Files.readString(out).contains("postgresql"));
    Waiting.upTo(START).until(() -> !processesOfTheState().isEmpty());
    var signal = ignoresInterrupts(demo.pid()) ? "TERM" : "INT";
    var interrupt =
        new ProcessBuilder("kill", "-s", signal, Long.toString(demo.pid())).inheritIO().start();
    assertThat(interrupt.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(processesOfTheState()).isEmpty();
  }

  /**
   * A suite started with {@code &} from a script runs with SIGINT ignored, which every child
   * inherits and no program can undo: Ctrl-C cannot reach it, SIGTERM does the same.
   */
  private static boolean ignoresInterrupts(long pid) throws IOException {
    var mask =
        Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(mask, 16) & 2) != 0;
  }

  /** Every process that carries the state folder in its command, environment or work folder. */
  private static List<String> processesOfTheState() {
    var state = MainPlatform.STATE.toString();
    var found = new ArrayList<String>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var proc : processes) {
        long pid = Long.parseLong(proc.getFileName().toString());
        var command = text(proc.resolve("cmdline"));
        boolean ours =
            command.contains(state)
                || text(proc.resolve("environ")).contains("ALVH_STATE_DIR=" + state)
                || workFolder(proc).startsWith(state);
        if (ours && pid != ProcessHandle.current().pid()) {
          found.add(pid + " " + command.replace('\0', ' '));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // gone, or not ours
    }
  }

  private static String workFolder(Path proc) {
    try {
      return Files.readSymbolicLink(proc.resolve("cwd")).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
