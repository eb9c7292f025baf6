package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

  @Test
  void aReusedNumberIsNotTheProcess() throws IOException, InterruptedException {
    var process = new ProcessBuilder("sleep", "60").start();
    try {
      var identity = ProcessIdentity.of(process.pid()).orElseThrow();
      var other = new ProcessIdentity(identity.pid(), identity.startTicks() - 1, identity.bootId());
      var otherBoot = new ProcessIdentity(identity.pid(), identity.startTicks(), "another");
      assertThat(identity.isAlive()).isTrue();
      assertThat(other.isAlive()).isFalse();
      assertThat(otherBoot.isAlive()).isFalse();
      other.signal("KILL");
      otherBoot.signal("KILL");
      assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();

      identity.signal("TERM");
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      await().atMost(Duration.ofSeconds(60)).until(() -> !identity.isAlive());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aSignalReachesTheWholeGroupOfALeader() throws IOException, InterruptedException {
    var process = new ProcessBuilder("setsid", "sh", "-c", "sleep 60 & echo $!; wait").start();
    long grandchild = Long.parseLong(process.inputReader().readLine());
    var identity = ProcessIdentity.of(grandchild).orElseThrow();
    ProcessIdentity.of(process.pid()).orElseThrow().signal("KILL");
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    await().atMost(Duration.ofSeconds(60)).until(() -> !identity.isAlive());
  }

  @Test
  void noProcessNoIdentity() {
    assertThat(ProcessIdentity.of(Long.MAX_VALUE)).isEmpty();
  }
}
