package org.alvhdesk.k8s.rule;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.PodTemplate;

/**
 * What is checked, and what it is measured by.
 *
 * @param manifests all objects that would be applied together
 * @param code the names in the code
 * @param profile what the overlay is for
 * @param released whether images must have been filled in by a release
 */
public record Situation(Manifests manifests, Code code, Profile profile, boolean released) {

  /** What an overlay is for. */
  public enum Profile {
    /** One of everything. */
    DEV,
    /** The shape of production. */
    STAGING,
    /** Production: images by digest, backups. */
    PROD;

    /** Whether losing one machine must lose nothing. */
    public boolean highlyAvailable() {
      return this != DEV;
    }
  }

  public Stream<Manifest> ofKind(String... kinds) {
    return manifests.ofKind(kinds);
  }

  public List<PodTemplate> pods() {
    return manifests.pods();
  }

  /** Pods that run until they are told to stop. */
  public Stream<PodTemplate> serving() {
    return pods().stream().filter(PodTemplate::serving);
  }
}
