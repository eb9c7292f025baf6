package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void theDocumentedPortsMoveTogether() {
    var ports = Ports.withOffset(1000);
    assertThat(ports.of(PartName.UI)).isEqualTo(9080);
    assertThat(ports.of(PartName.MARKET_DATA)).isEqualTo(9081);
    assertThat(ports.of(PartName.CONDOR)).isEqualTo(9082);
    assertThat(ports.of(PartName.HEDGE)).isEqualTo(9083);
    assertThat(ports.management(PartName.UI)).isEqualTo(9090);
    assertThat(ports.management(PartName.HEDGE)).isEqualTo(9093);
    assertThat(ports.of(PartName.KEYCLOAK)).isEqualTo(9180);
    assertThat(ports.of(PartName.POSTGRESQL)).isEqualTo(16432);
    assertThat(ports.of(PartName.KAFKA)).isEqualTo(20092);
  }

  @Test
  void anOffsetThatLeavesTheRangeIsRefused() {
    assertThatThrownBy(() -> Ports.withOffset(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ports.withOffset(Ports.MAX_OFFSET + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Ports.withOffset(Ports.MAX_OFFSET).kafkaController()).isEqualTo(65535);
  }

  @Test
  void freePortsAreFreeAndDifferent() {
    var ports = Ports.free();
    assertThat(
            Stream.concat(ports.byPart().values().stream(), ports.management().values().stream())
                .toList())
        .doesNotHaveDuplicates()
        .doesNotContain(ports.kafkaController());
    assertThat(ports.byPart().values()).allMatch(Ports::isFree);
  }

  @Test
  void aTakenPortNamesPortPartAndOwner() throws IOException {
    var ports = Ports.free();
    for (var address : List.of("127.0.0.1", "0.0.0.0")) {
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(address, ports.of(PartName.KEYCLOAK)));
        var problems = PortCheck.problems(ports, PartName.infrastructure());
        assertThat(problems)
            .singleElement()
            .asString()
            .contains("port " + ports.of(PartName.KEYCLOAK) + " for keycloak")
            .contains("pid " + ProcessHandle.current().pid() + " (");
      }
    }
    assertThat(PortCheck.problems(ports, PartName.infrastructure())).isEmpty();
  }
}
