package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.model.Tree;

/**
 * What happens to a cluster later: a first step in a live market, a restore, a service that goes.
 */
final class Operating {
  private static final String UNFILLED = "set-by-restore";
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}(:?\\d{2})?)");
  private static final Pattern MINOR_VERSION = Pattern.compile(".*:\\d+\\.\\d+\\b[^/]*");
  private static final String BARMAN = "barman-cloud.cloudnative-pg.io";

  /** Who opens a book at the first step. */
  private static final Set<String> BOOKS = Set.of("condor", "hedge");

  private Operating() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "no-invented-positions",
            "a team's book, and any live one, begins with what the desk holds",
            Operating::opening),
        new Rule("restore-possible", "a restore is one CloudNativePG takes", Operating::restore),
        new Rule(
            "postgres-version-pinned", "PostgreSQL's version is named whole", Operating::pinned),
        new Rule("alert-on-absence", "a service without a pod is noticed", Operating::absence));
  }

  private static void opening(Situation s, Rule.Report report) {
    s.serving()
        .filter(p -> s.code().workload(p.owner().name()).isPresent())
        .filter(p -> effective(s, p, "ALVH_DEMO").equals("true"))
        .forEach(p -> report.add(p.owner(), "ALVH_DEMO is for ./alvh demo on one machine"));
    s.serving()
        .filter(p -> BOOKS.contains(p.owner().name()))
        .filter(p -> s.profile().highlyAvailable() || effective(s, p, "ALVH_MARKET").equals("live"))
        .filter(p -> !effective(s, p, "ALVH_OPENING_BOOK").equals("none"))
        .forEach(
            p ->
                report.add(
                    p.owner(),
                    "ALVH_OPENING_BOOK is \""
                        + effective(s, p, "ALVH_OPENING_BOOK")
                        + "\": its first step opens positions that nobody approved; none"));
  }

  /** What a container sees: its own variable, or that of the settings it is given. */
  private static String effective(Situation s, PodTemplate pod, String name) {
    if (pod.variable(name).findAny().isPresent()) {
      return pod.env(name);
    }
    return pod.mainContainers()
        .flatMap(c -> items(c, "envFrom"))
        .map(e -> text(e, "configMapRef", "name"))
        .flatMap(map -> s.manifests().find("ConfigMap", map).stream())
        .map(map -> text(map.json(), "data", name))
        .filter(value -> !value.isEmpty())
        .reduce("", (first, last) -> last);
  }

  private static void restore(Situation s, Rule.Report report) {
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      long ways =
          Tree.fields(cluster.spec(), "bootstrap").filter(e -> !e.getValue().isNull()).count();
      if (ways > 1) {
        report.add(cluster, "begins in " + ways + " ways: CloudNativePG takes one bootstrap");
      }
      JsonNode recovery = at(cluster.spec(), "bootstrap", "recovery");
      if (recovery.isObject()) {
        recovery(s, cluster, recovery, report);
      }
    }
  }

  private static void recovery(
      Situation s, Manifest cluster, JsonNode recovery, Rule.Report report) {
    String source = text(recovery, "source");
    Optional<JsonNode> before =
        items(cluster.spec(), "externalClusters")
            .filter(c -> text(c, "name").equals(source))
            .findFirst();
    if (before.isEmpty()) {
      report.add(cluster, "recovers from \"" + source + "\", which externalClusters does not have");
      return;
    }
    String moment = text(recovery, "recoveryTarget", "targetTime");
    boolean unfilled = moment.equals(UNFILLED) && !s.released();
    if (!moment.isEmpty() && !unfilled && !MOMENT.matcher(moment).matches()) {
      report.add(cluster, "targetTime \"" + moment + "\" is no moment with its offset");
    }
    JsonNode archive =
        items(cluster.spec(), "plugins")
            .filter(p -> text(p, "name").equals(BARMAN) && p.path("isWALArchiver").asBoolean())
            .findFirst()
            .orElse(null);
    if (archive == null) {
      report.add(cluster, "is restored and archives nothing from then on");
      return;
    }
    String reads = server(before.get().path("plugin"), source);
    String writes = server(archive, cluster.name());
    if (bucket(before.get().path("plugin")).equals(bucket(archive)) && reads.equals(writes)) {
      report.add(
          cluster, "writes its logs where it reads them, " + writes + ": another serverName");
    }
    if (writes.equals(UNFILLED)) {
      report.add(cluster, "archives under no name: say serverName of its plugin");
    }
  }

  /** The folder in the bucket; the plugin takes the cluster's name where none is said. */
  private static String server(JsonNode plugin, String otherwise) {
    String name = text(plugin, "parameters", "serverName");
    return name.isEmpty() ? otherwise : name;
  }

  private static String bucket(JsonNode plugin) {
    return text(plugin, "parameters", "barmanObjectName");
  }

  private static void pinned(Situation s, Rule.Report report) {
    Operators.postgres(s.manifests()).stream()
        .filter(c -> !MINOR_VERSION.matcher(text(c.spec(), "imageName")).matches())
        .forEach(
            c ->
                report.add(
                    c,
                    "imageName "
                        + text(c.spec(), "imageName")
                        + " is moved by others: name the minor version, such as 18.6"));
  }

  /** A target that is gone has no series: only absent() sees that. */
  private static void absence(Situation s, Rule.Report report) {
    var rules = s.ofKind("PrometheusRule").toList();
    if (rules.isEmpty()) {
      return;
    }
    for (Code.Service service : s.code().services()) {
      String wanted = "absent(up{job=\"" + service.workload() + "\"";
      boolean asked =
          rules.stream()
              .flatMap(m -> items(m.spec(), "groups"))
              .flatMap(g -> items(g, "rules"))
              .anyMatch(r -> text(r, "expr").replace(" ", "").contains(wanted));
      if (!asked) {
        report.add(
            rules.getFirst(), "no alert asks " + wanted + "}): nobody hears when it is gone");
      }
    }
  }
}
