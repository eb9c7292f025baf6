package org.alvhdesk.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.Test;

/** What k8s/dlq applies for as long as it runs, in the surroundings of prod. */
class DeadLetterToolTest {
  private static final String TRICKY = "it's \"so\", at $HOME \\1 & {more}: yes # no";

  @Test
  void keepsEveryRuleOfTheOverlay() throws Exception {
    assertThat(Overlay.check(Overlay.of(Profile.PROD).with(printed("list")), Profile.PROD))
        .isEmpty();
  }

  @Test
  void whatIsAskedArrivesAsItWasGiven() throws Exception {
    var job = job(printed("retry", "a.b.dlq@3", "--by", "anna", "--reason", TRICKY));

    assertThat(texts(job, "args"))
        .containsExactly("retry", "a.b.dlq@3", "--by", "anna", "--reason", TRICKY);
    assertThat(texts(job, "command"))
        .last()
        .isEqualTo(org.alvhdesk.deadletters.Main.class.getName());
  }

  private static PodTemplate job(Manifests manifests) {
    return manifests.pods().getFirst();
  }

  private static List<String> texts(PodTemplate pod, String field) {
    var texts = new ArrayList<String>();
    pod.mainContainers().findFirst().orElseThrow().path(field).forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static Manifests printed(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Overlay.ROOT.resolve("k8s/dlq").toString(),
                "--print",
                "--image",
                "registry.alvh.example/alvh-hedge-service@sha256:set-by-release"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return Manifests.parse(
        text.replace("metadata:\n  name:", "metadata:\n  namespace: alvh\n  name:"), "k8s/dlq");
  }
}
