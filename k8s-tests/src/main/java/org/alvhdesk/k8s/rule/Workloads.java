package org.alvhdesk.k8s.rule;

import java.util.Optional;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.PodTemplate;

/** Which service of the code a pod is. */
final class Workloads {
  /** Of a service's migration Job: {@code hedge-migration}. */
  static final String MIGRATION = "-migration";

  private Workloads() {}

  /** The service that a pod serves, or whose tables it migrates. */
  static Optional<Code.Service> service(Situation s, PodTemplate pod) {
    String name = pod.owner().name();
    return pod.isJob()
        ? s.code()
            .workload(name.replaceFirst(MIGRATION + "$", ""))
            .filter(service -> name.endsWith(MIGRATION))
        : s.code().workload(name);
  }
}
