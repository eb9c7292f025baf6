package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.alvhdesk.deadletters.Main;
import org.alvhdesk.k8s.model.Manifest;

/** The Job that {@code k8s/dlq} makes: the one pod that is told what to run. */
final class DeadLetterTool {
  private static final List<String> COMMAND =
      List.of(
          "java",
          "-Xmx192m",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-cp",
          "/deployments/lib/main/*:/deployments/lib/boot/*",
          Main.class.getName());

  private DeadLetterTool() {}

  static boolean is(Manifest m) {
    return m.id().equals("Job/dead-letters");
  }

  static void command(Situation s, Rule.Report report) {
    s.pods().stream()
        .filter(p -> is(p.owner()))
        .forEach(
            p ->
                p.containers()
                    .map(c -> items(c, "command").map(JsonNode::asText).toList())
                    .filter(command -> !command.equals(COMMAND))
                    .forEach(command -> report.add(p.owner(), "runs " + command)));
  }
}
