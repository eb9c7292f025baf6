package org.alvhdesk.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.rule.Rules;
import org.alvhdesk.k8s.rule.Situation;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.alvhdesk.k8s.rule.Violation;

/** The project's own overlays, rendered once for all tests. */
final class Overlay {
  static final Path ROOT = Path.of(System.getProperty("alvh.root")).toAbsolutePath().normalize();
  static final Code CODE = Code.of(ROOT);
  private static final Map<Profile, Manifests> RENDERED = new ConcurrentHashMap<>();

  private Overlay() {}

  /** The overlay of this profile; skips the test, with a word, where there is no kubectl. */
  static Manifests of(Profile profile) {
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    return RENDERED.computeIfAbsent(
        profile,
        p ->
            Kubectl.render(
                ROOT.resolve("k8s/overlays").resolve(p.name().toLowerCase(Locale.ROOT))));
  }

  static List<Violation> check(Manifests manifests, Profile profile) {
    return Rules.check(new Situation(manifests, CODE, profile, false));
  }
}
