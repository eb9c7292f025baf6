package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What {@code status} shows: the supervisor's records, checked against the processes and ports. */
final class StackStatus {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One part as it is now.
   *
   * @param pid its process, or null
   */
  record Line(String name, PartState state, int port, Long pid) {}

  private StackStatus() {}

  /**
   * Asks every part at once.
   *
   * @param expected the parts to show when nothing was ever started here
   */
  static List<Line> of(StateDir state, Ports ports, List<PartName> expected) {
    var stack = state.readStack();
    boolean supervised =
        stack.map(StackRecord::supervisor).filter(ProcessIdentity::isAlive).isPresent();
    var names =
        stack
            .map(s -> s.parts().stream().flatMap(n -> PartName.of(n).stream()).toList())
            .orElse(expected);
    return names.parallelStream().map(n -> line(state, ports, n, supervised)).toList();
  }

  private static Line line(StateDir state, Ports ports, PartName name, boolean supervised) {
    var found = state.readPart(name.id());
    if (found.isEmpty()) {
      return new Line(
          name.id(), supervised ? PartState.STARTING : PartState.STOPPED, ports.of(name), null);
    }
    var part = found.get();
    boolean alive = part.process() != null && part.process().isAlive();
    PartState now;
    if (part.state() == PartState.FAILED) {
      now = PartState.FAILED;
    } else if (alive) {
      // Before the supervisor says READY, databases, topics or realm are still being made.
      boolean up = part.state() == PartState.READY && isUp(name, part.probePort());
      now = up ? PartState.READY : PartState.STARTING;
    } else {
      now = supervised ? PartState.STARTING : PartState.STOPPED;
    }
    return new Line(name.id(), now, part.port(), alive ? part.process().pid() : null);
  }

  private static boolean isUp(PartName name, int port) {
    return switch (name) {
      case POSTGRESQL -> Probes.postgresql(port);
      case KAFKA -> Probes.kafka(port);
      case KEYCLOAK -> Probes.http(port, "/realms/" + KeycloakRealm.REALM);
      case MARKET_DATA, CONDOR, HEDGE, UI -> Probes.http(port, "/q/health/ready");
    };
  }

  static String json(List<Line> lines) {
    ObjectNode root = JSON.createObjectNode();
    var parts = root.putArray("parts");
    for (var line : lines) {
      parts
          .addObject()
          .put("name", line.name())
          .put("state", line.state().name())
          .put("port", line.port())
          .put("pid", line.pid());
    }
    return root.toString();
  }
}
