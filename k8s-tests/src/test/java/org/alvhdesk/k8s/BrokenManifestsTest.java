package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.rule.Rule;
import org.alvhdesk.k8s.rule.Rules;
import org.alvhdesk.k8s.rule.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults planted into a sound overlay: each is caught by the rule that is there for it. The overlay
 * without the fault breaks nothing ({@link OverlaysTest}), so what is found is the fault.
 */
class BrokenManifestsTest {

  static Stream<Broken> faults() {
    return Stream.of(
            BrokenPods.faults(),
            BrokenWiring.faults(),
            BrokenTypes.faults(),
            BrokenEnvironment.faults(),
            BrokenDelivery.faults(),
            BrokenNetwork.faults(),
            BrokenPlatform.faults(),
            BrokenMonitoring.faults(),
            BrokenNotifications.faults(),
            BrokenOperating.faults(),
            BrokenFields.faults(),
            BrokenOperation.faults())
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isCaught(Broken broken) {
    var rule =
        Rules.all().stream().filter(r -> r.id().equals(broken.rule())).findFirst().orElseThrow();
    var sound = Overlay.of(broken.profile());
    assertThat(Rules.check(rule, situation(broken, broken.fault().apply(sound))))
        .isNotEmpty()
        .noneMatch(v -> v.message().startsWith(Rules.UNCHECKED));
  }

  private static Situation situation(Broken broken, Manifests manifests) {
    return new Situation(manifests, Overlay.CODE, broken.profile(), false);
  }

  @Test
  void everyRuleCatchesSomething() {
    var rules = Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    var proven = faults().map(Broken::rule).collect(Collectors.toCollection(TreeSet::new));
    assertThat(rules).hasSameSizeAs(Rules.all());
    assertThat(proven).isEqualTo(rules);
  }
}
