package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Ports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keeps the platform from starting is said in a line, with a non-zero exit. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherRefusalsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OFFSET = "9000";

  private final LauncherCopy launcher =
      new LauncherCopy(Path.of("target", "launcher", "refusals").toAbsolutePath());

  @TempDir private Path state;

  @BeforeAll
  void built() {
    // The Maven of the test does nothing: this only notes that everything is built.
    var ended =
        launcher.alvh(
            PATIENCE, "demo", "--detach", "--state", state + "/none", "--market", "sim:none");
    assertThat(ended.code()).as(ended.err()).isNotZero();
    assertThat(launcher.builds()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sim:nonsense",
        "replay:/no/such/folder",
        "live:cboe",
        "feb2018",
        "replay:.:2020-03-01:2020-02-01",
        "replay:.:2020-02-31"
      })
  void demoRefuses_whenTheMarketIsUnknown(String market) {
    assertOneLine(demo("--market", market), "--market");
  }

  @ParameterizedTest
  @CsvSource({"--speed,-1", "--speed,fast", "--seed,x", "--rules,NONE", "--port-offset,-1"})
  void demoRefuses_whenAnOptionIsWrong(String option, String value) {
    assertOneLine(demo(option, value), option);
  }

  @Test
  void demoRefuses_whenAPortIsInUse() throws IOException {
    int port = Ports.withOffset(Integer.parseInt(OFFSET)).of(PartName.HEDGE);
    try (var taken =
        new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      var ended = demo();
      assertOneLine(ended, Integer.toString(taken.getLocalPort()));
      assertThat(ended.err()).contains("hedge-service").contains("--port-offset");
      // Who listens there is said too, as far as this user may see it.
      assertThat(ended.err()).contains(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void demoRefuses_whenTheDiskIsFull() {
    var ended =
        launcher.alvh(
            Map.of("ALVH_MIN_FREE_MIB", "999999999"),
            PATIENCE,
            "demo",
            "--detach",
            "--state",
            state + "/full",
            "--port-offset",
            OFFSET);
    assertOneLine(ended, "disk is full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "status", "stop", "logs", "test"})
  void everyCommandRefuses_whenThereIsNoJdk25(String command) {
    var elsewhere = new LauncherCopy(Path.of("target", "launcher", "no-jdk").toAbsolutePath());
    elsewhere.pretend("/usr/lib/jvm/*", "/no/such/jvm/*");
    var ended =
        elsewhere.alvh(
            Map.of(
                "JAVA_HOME", state.toString(),
                "HOME", state.toString(),
                "PATH", elsewhere.pathWithout("java", "javac")),
            PATIENCE,
            command.equals("test") ? new String[] {command, "--fast"} : new String[] {command});
    assertOneLine(ended, "no JDK 25 found");
    assertThat(ended.err()).contains("install");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void everyBuildRefuses_whenThereIsNoMaven(String command) {
    var elsewhere = new LauncherCopy(Path.of("target", "launcher", "no-maven").toAbsolutePath());
    var ended =
        elsewhere.alvh(
            Map.of(
                "HOME", state.toString(),
                "MAVEN_HOME", "",
                "PATH", elsewhere.pathWithout("mvn", "java", "javac")),
            PATIENCE,
            command.equals("test") ? new String[] {command, "--fast"} : new String[] {command});
    assertOneLine(ended, "no Maven found");
  }

  @Test
  void launcherRefuses_whenTheCommandIsUnknown() {
    var ended = launcher.alvh(PATIENCE, "dance");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.errLines()).singleElement().asString().contains("dance");
  }

  @Test
  void statusIsOneAndSaysStopped_whenNothingRuns() {
    var ended =
        launcher.alvh(
            PATIENCE, "status", "--json", "--state", state + "/empty", "--port-offset", OFFSET);
    assertThat(ended.code()).isEqualTo(1);
    var parts = new Answer(200, "", ended.out()).json().path("parts");
    assertThat(parts).hasSize(PartName.values().length);
    assertThat(parts).allSatisfy(p -> assertThat(p.path("state").asText()).isEqualTo("STOPPED"));
  }

  @Test
  void stopIsZero_whenNothingRuns() {
    assertThat(launcher.alvh(PATIENCE, "stop", "--state", state + "/empty").code()).isZero();
  }

  private Shell.Ended demo(String... options) {
    var arguments = new java.util.ArrayList<>(List.of("demo", "--detach"));
    arguments.addAll(List.of("--state", state + "/refused"));
    if (!List.of(options).contains("--port-offset")) {
      arguments.addAll(List.of("--port-offset", OFFSET));
    }
    arguments.addAll(List.of(options));
    return launcher.alvh(PATIENCE, arguments.toArray(String[]::new));
  }

  private static void assertOneLine(Shell.Ended ended, String about) {
    assertThat(ended.code()).as(ended.out() + ended.err()).isNotZero();
    assertThat(ended.errLines())
        .as(ended.err())
        .singleElement()
        .asString()
        .startsWith("alvh: ")
        .contains(about);
  }
}
