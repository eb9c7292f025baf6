package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.fields;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.map;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.code.Setting;
import org.alvhdesk.k8s.environment.Contract;
import org.alvhdesk.k8s.model.Mounts;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Variable;

/** The environment of the services and their migrations: a closed list, name by name. */
final class Environment {
  static final String SETTINGS = "alvh-settings";

  private Environment() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "environment-known", "no variable that the code does not read", Environment::known),
        new Rule(
            "environment-complete",
            "none is missing without which a service does what is right on a laptop only",
            Environment::complete),
        new Rule(
            "environment-values",
            "each has a value of its form, from its source",
            Environment::values),
        new Rule("settings-imported", "every service takes all settings", Environment::imported),
        new Rule(
            "settings-used",
            "every setting is read by some service, and none is set otherwise beside it",
            Environment::used),
        new Rule(
            "settings-agree",
            "what several services read is the same for all",
            Environment::agree));
  }

  /** A container with what it gets and what is expected of it. */
  private record Checked(
      PodTemplate pod, JsonNode container, Map<String, Variable> given, Contract contract) {}

  private static List<Checked> containers(Situation s) {
    return s.pods().stream()
        .flatMap(
            pod ->
                Workloads.service(s, pod).stream()
                    .flatMap(
                        service ->
                            pod.mainContainers()
                                .map(
                                    c ->
                                        new Checked(
                                            pod,
                                            c,
                                            Variable.of(s.manifests(), c),
                                            contract(s, pod, service)))))
        .toList();
  }

  private static Contract contract(Situation s, PodTemplate pod, Code.Service service) {
    return pod.isJob()
        ? Contract.migration(s.manifests(), s.code(), service)
        : Contract.serving(s.manifests(), s.code(), service);
  }

  private static void known(Situation s, Rule.Report report) {
    Set<String> anybodys = anybodys(s);
    for (Checked c : containers(s)) {
      c.given().values().stream()
          .filter(v -> !c.contract().variables().containsKey(v.name()))
          .filter(v -> !(v.shared() && anybodys.contains(v.name())))
          .forEach(
              v ->
                  report.add(
                      c.pod().owner(),
                      v.name() + " is no variable of it" + nearest(v.name(), c.contract())));
    }
  }

  private static Set<String> anybodys(Situation s) {
    var names = new TreeSet<String>();
    for (Code.Service service : s.code().services()) {
      names.addAll(Contract.serving(s.manifests(), s.code(), service).variables().keySet());
    }
    return names;
  }

  private static String nearest(String name, Contract contract) {
    return contract.variables().keySet().stream()
        .min(Comparator.comparingInt(known -> distance(name, known)))
        .filter(known -> distance(name, known) <= Math.max(3, name.length() / 4))
        .map(known -> ": is " + known + " meant?")
        .orElse("");
  }

  /** Levenshtein's: single characters put in, left out or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[b.length()];
  }

  private static void complete(Situation s, Rule.Report report) {
    for (Checked c : containers(s)) {
      c.contract()
          .variables()
          .forEach(
              (name, expected) -> {
                if (expected.required() && !c.given().containsKey(name)) {
                  report.add(c.pod().owner(), "has no " + name);
                }
              });
      traces(c, report);
    }
  }

  /** Whoever sends traces says where to, and the other way round. */
  private static void traces(Checked c, Rule.Report report) {
    boolean sent = said(c.given().get("OTEL_SDK_DISABLED")).equals("false");
    if (sent != c.given().containsKey("OTEL_EXPORTER_OTLP_ENDPOINT")) {
      report.add(
          c.pod().owner(),
          sent
              ? "sends traces, and has no OTEL_EXPORTER_OTLP_ENDPOINT"
              : "has an OTEL_EXPORTER_OTLP_ENDPOINT, and OTEL_SDK_DISABLED is not false");
    }
  }

  private static void values(Situation s, Rule.Report report) {
    for (Checked c : containers(s)) {
      var mounts = new Mounts(c.pod(), c.container());
      each(
          c,
          (v, expected) ->
              expected
                  .form()
                  .wrong(v, mounts)
                  .ifPresent(w -> report.add(c.pod().owner(), v.name() + " " + w)));
    }
  }

  private static void each(Checked c, BiConsumer<Variable, Contract.Expected> visitor) {
    c.given()
        .values()
        .forEach(
            v -> {
              Contract.Expected expected = c.contract().variables().get(v.name());
              if (expected != null) {
                visitor.accept(v, expected);
              }
            });
  }

  private static void imported(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      if (Workloads.service(s, pod).isPresent()) {
        pod.mainContainers()
            .filter(c -> !isWhole(items(c, "envFrom").toList()))
            .forEach(
                c ->
                    report.add(
                        pod.owner(),
                        "envFrom must be the ConfigMap " + SETTINGS + ", without a prefix"));
      }
    }
  }

  private static boolean isWhole(List<JsonNode> from) {
    return from.size() == 1
        && text(from.getFirst(), "prefix").isEmpty()
        && text(from.getFirst(), "configMapRef", "name").equals(SETTINGS)
        && !from.getFirst().path("configMapRef").path("optional").asBoolean(false)
        && !from.getFirst().has("secretRef");
  }

  private static void used(Situation s, Rule.Report report) {
    Set<String> anybodys = anybodys(s);
    s.manifests()
        .find("ConfigMap", SETTINGS)
        .ifPresentOrElse(
            m ->
                fields(m.json(), "data")
                    .map(Map.Entry::getKey)
                    .filter(name -> !anybodys.contains(name))
                    .forEach(name -> report.add(m, name + " is read by no service")),
            () -> report.add("ConfigMap/" + SETTINGS, "is not here"));
    for (PodTemplate pod : s.pods()) {
      if (Workloads.service(s, pod).isPresent()) {
        pod.mainContainers().forEach(c -> hidden(s, pod, c, report));
      }
    }
  }

  /** A setting for all that somebody has otherwise is not what a reader takes it for. */
  private static void hidden(Situation s, PodTemplate pod, JsonNode c, Rule.Report report) {
    var shared =
        s.manifests()
            .find("ConfigMap", SETTINGS)
            .map(m -> map(m.json(), "data").keySet())
            .orElse(Set.of());
    items(c, "env")
        .map(e -> text(e, "name"))
        .filter(shared::contains)
        .forEach(name -> report.add(pod.owner(), name + " stands in " + SETTINGS + ", too"));
  }

  private static void agree(Situation s, Rule.Report report) {
    var seen = new TreeMap<String, Map<String, String>>();
    for (Checked c : containers(s)) {
      Code.Service service = Workloads.service(s, c.pod()).orElseThrow();
      if (c.pod().isJob()) {
        continue;
      }
      Collection<Setting> read = s.code().settings().get(service.id()).values();
      read.stream()
          .filter(setting -> !setting.fallback().contains("${alvh."))
          .forEach(
              setting ->
                  seen.computeIfAbsent(setting.name(), n -> new HashMap<>())
                      .put(c.pod().owner().id(), said(c.given().get(setting.name()))));
    }
    seen.forEach(
        (name, values) -> {
          if (Set.copyOf(values.values()).size() > 1) {
            report.add(
                String.join(", ", new TreeSet<>(values.keySet())), name + " differs: " + values);
          }
        });
  }

  private static String said(Variable v) {
    return v == null ? "not set" : v.plain();
  }
}
