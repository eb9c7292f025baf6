package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.Quantity;
import org.alvhdesk.localstack.DatabaseName;

/** Roles and their secrets, who may log in where, memory, archive and schedule. */
final class PostgresCluster {
  private static final String REJECT = "host all all all reject";
  private static final Pattern IMAGE = Pattern.compile(".*:(\\d+)\\.(\\d+).*");

  /** Fields of a schedule, seconds first: least and most. */
  private static final int[][] SCHEDULE = {{0, 59}, {0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 6}};

  private PostgresCluster() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "postgres-roles-own-secret",
            "every role has its own password",
            PostgresCluster::secrets),
        new Rule(
            "postgres-logins-exact",
            "pg_hba lets in exactly the roles of each database",
            PostgresCluster::logins),
        new Rule(
            "postgres-version-of-code",
            "the version that was tested serves",
            PostgresCluster::image),
        new Rule("postgres-memory", "memory suffices for what it is told", PostgresCluster::memory),
        new Rule("postgres-survives-one", "one loss stops no commit", PostgresCluster::survivesOne),
        new Rule(
            "postgres-archive-there", "archives and sources are there", PostgresCluster::archives),
        new Rule("backup-schedule", "a schedule is one", PostgresCluster::schedule));
  }

  private static boolean isService(Situation s, DatabaseName database) {
    return s.code().services().stream().anyMatch(x -> database.id().equals(x.database()));
  }

  /** Role against secret; a service's owner has a secret of its own, Keycloak has one role. */
  private static Map<String, String> wantedSecrets(Situation s) {
    var wanted = new TreeMap<String, String>();
    for (DatabaseName database : s.code().databases()) {
      String secret = "alvh-" + database.id().replace('_', '-') + "-db";
      boolean service = isService(s, database);
      wanted.put(database.ownerRole(), service ? secret + "-owner" : secret);
      if (service) {
        wanted.put(database.appRole(), secret);
      }
    }
    return wanted;
  }

  private static void secrets(Situation s, Rule.Report report) {
    var wanted = wantedSecrets(s);
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      items(cluster.spec(), "managed", "roles")
          .filter(r -> wanted.containsKey(text(r, "name")))
          .filter(r -> !text(r, "passwordSecret", "name").equals(wanted.get(text(r, "name"))))
          .forEach(
              r ->
                  report.add(
                      cluster,
                      "role "
                          + text(r, "name")
                          + " has the password of "
                          + text(r, "passwordSecret", "name")
                          + ", not of "
                          + wanted.get(text(r, "name"))));
    }
  }

  private static void logins(Situation s, Rule.Report report) {
    var wanted = new TreeSet<String>();
    for (DatabaseName database : s.code().databases()) {
      var roles = new TreeSet<>(Set.of(database.ownerRole()));
      if (isService(s, database)) {
        roles.add(database.appRole());
      }
      wanted.add("hostssl " + database.id() + " " + String.join(",", roles) + " all scram-sha-256");
    }
    wanted.add(REJECT);
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      var here =
          items(cluster.spec(), "postgresql", "pg_hba")
              .map(PostgresCluster::ordered)
              .collect(Collectors.toCollection(TreeSet::new));
      var missing = new TreeSet<>(wanted);
      missing.removeAll(here);
      var more = new TreeSet<>(here);
      more.removeAll(wanted);
      missing.forEach(line -> report.add(cluster, "pg_hba lacks: " + line));
      more.forEach(line -> report.add(cluster, "pg_hba has, and nobody needs: " + line));
    }
  }

  /** With one space between words and roles by name, for order among them means nothing. */
  private static String ordered(JsonNode line) {
    String[] words = line.asText().strip().split("\\s+");
    if (words.length > 2) {
      words[2] = Arrays.stream(words[2].split(",")).sorted().collect(Collectors.joining(","));
    }
    return String.join(" ", words);
  }

  private static void image(Situation s, Rule.Report report) {
    String version = PostgresVersion.ofLocalStack(s.code().root());
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      String image = text(cluster.spec(), "imageName");
      var said = IMAGE.matcher(image.replaceFirst("@.*", ""));
      boolean digestOnly = image.contains("@sha256:") && !said.matches();
      if (!digestOnly
          && !(said.matches() && version.startsWith(said.group(1) + "." + said.group(2) + "."))) {
        report.add(
            cluster,
            "imageName is "
                + image
                + "; the local stack was tested with "
                + version
                + ": major and minor version, or a digest");
      }
    }
  }

  private static void memory(Situation s, Rule.Report report) {
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      var limit = Quantity.of(at(cluster.spec(), "resources", "limits", "memory"));
      var request = Quantity.of(at(cluster.spec(), "resources", "requests", "memory"));
      String buffers = text(cluster.spec(), "postgresql", "parameters", "shared_buffers");
      if (limit.isEmpty() || request.isEmpty()) {
        report.add(cluster, "needs a request and a limit of memory");
      } else if (request.get().compareTo(limit.get()) > 0) {
        report.add(cluster, "requests more memory than its limit");
      } else if (buffers.matches("[1-9]\\d*(MB|GB)")
          && bytes(buffers).multiply(new BigDecimal("2")).compareTo(limit.get()) > 0) {
        report.add(cluster, "shared_buffers of " + buffers + " are more than half of its memory");
      }
    }
  }

  private static BigDecimal bytes(String size) {
    long number = Long.parseLong(size.substring(0, size.length() - 2));
    return new BigDecimal(number)
        .multiply(new BigDecimal(size.endsWith("GB") ? 1L << 30 : 1 << 20));
  }

  private static void survivesOne(Situation s, Rule.Report report) {
    if (!s.profile().highlyAvailable()) {
      return;
    }
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      int instances = cluster.spec().path("instances").asInt();
      int number = at(cluster.spec(), "postgresql", "synchronous", "number").asInt(0);
      if (number > instances - 2) {
        report.add(
            cluster,
            "waits for "
                + number
                + " standbys of "
                + (instances - 1)
                + ": the loss of one would stop every commit");
      }
      if (!cluster.spec().path("affinity").has("topologyKey")) {
        report.add(cluster, "says no affinity.topologyKey: kubernetes.io/hostname");
      }
    }
  }

  private static void archives(Situation s, Rule.Report report) {
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      var sources =
          items(cluster.spec(), "externalClusters")
              .map(e -> text(e, "name"))
              .collect(Collectors.toSet());
      JsonNode recovery = at(cluster.spec(), "bootstrap", "recovery");
      if (recovery.isObject() && !sources.contains(text(recovery, "source"))) {
        report.add(cluster, "recovers from " + recovery.path("source") + ", which is no source");
      }
      java.util.stream.Stream.concat(
              items(cluster.spec(), "plugins").map(p -> p.path("parameters")),
              items(cluster.spec(), "externalClusters").map(e -> at(e, "plugin", "parameters")))
          .map(p -> text(p, "barmanObjectName"))
          .filter(name -> s.manifests().find("ObjectStore", name).isEmpty())
          .forEach(name -> report.add(cluster, "archives to " + name + ", which is not here"));
    }
    s.ofKind("ScheduledBackup")
        .filter(
            b ->
                Operators.postgres(s.manifests()).stream()
                    .noneMatch(
                        c ->
                            c.name().equals(text(b.spec(), "cluster", "name"))
                                && items(c.spec(), "plugins")
                                    .anyMatch(
                                        p ->
                                            text(p, "name")
                                                .equals(
                                                    text(
                                                        b.spec(), "pluginConfiguration", "name")))))
        .forEach(b -> report.add(b, "backs up a cluster that is not here, or has no such plugin"));
  }

  private static void schedule(Situation s, Rule.Report report) {
    s.ofKind("ScheduledBackup")
        .forEach(
            b -> {
              String[] fields = text(b.spec(), "schedule").strip().split("\\s+");
              boolean valid = fields.length == SCHEDULE.length;
              for (int i = 0; valid && i < fields.length; i++) {
                valid = isField(fields[i], SCHEDULE[i][0], SCHEDULE[i][1]);
              }
              if (!valid) {
                report.add(
                    b,
                    "its schedule is \""
                        + text(b.spec(), "schedule")
                        + "\": second, minute, hour, day, month, weekday, each in its range");
              } else if (!fields[0].matches("\\d+")
                  || !fields[1].matches("\\d+")
                  || !Set.of("*", "?").contains(fields[3])
                  || !Set.of("*", "?").contains(fields[4])
                  || !Set.of("*", "?").contains(fields[5])) {
                report.add(b, "its schedule is not once or some times every day");
              }
            });
  }

  /** {@code *}, {@code 5}, {@code 1-5}, {@code *}{@code /2}, and lists of them. */
  private static boolean isField(String field, int least, int most) {
    for (String part : field.split(",", -1)) {
      if (part.equals("*") || part.equals("?") || part.matches("\\*/[1-9]\\d?")) {
        continue;
      }
      if (!part.matches("\\d{1,2}(-\\d{1,2})?(/[1-9]\\d?)?")) {
        return false;
      }
      for (String number : part.replaceFirst("/.*", "").split("-")) {
        int n = Integer.parseInt(number);
        if (n < least || n > most) {
          return false;
        }
      }
    }
    return true;
  }
}
