package org.alvhdesk.k8s.rule;

import static org.alvhdesk.k8s.model.Tree.at;
import static org.alvhdesk.k8s.model.Tree.items;
import static org.alvhdesk.k8s.model.Tree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.Operators;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.localstack.DatabaseName;

/** Databases, roles, TLS to PostgreSQL, copies, connections. */
final class DatabaseRules {
  /** Connections that PostgreSQL and its operator keep for themselves. */
  private static final int RESERVED = 10;

  private DatabaseRules() {}

  static List<Rule> rules() {
    return List.of(
        new Rule(
            "databases-of-code",
            "databases and roles are those of the code",
            DatabaseRules::databases),
        new Rule(
            "database-client-secured",
            "services use TLS and their own database",
            DatabaseRules::clients),
        new Rule(
            "postgres-secured",
            "TLS only, and each role only to its database",
            DatabaseRules::secured),
        new Rule("postgres-copies", "a commit is on two machines", DatabaseRules::copies),
        new Rule("connection-budget", "all pools together fit", DatabaseRules::budget),
        new Rule("postgres-backed-up", "production is backed up", DatabaseRules::backup));
  }

  private static void databases(Situation s, Rule.Report report) {
    var wanted =
        s.code().databases().stream()
            .map(DatabaseName::id)
            .collect(Collectors.toCollection(TreeSet::new));
    s.ofKind("Database")
        .forEach(
            m -> {
              String name = text(m.spec(), "name");
              if (!wanted.remove(name)) {
                report.add(m, "makes the database " + name + ", which is none of the code");
              }
              if (!text(m.spec(), "owner").equals(name + "_owner")) {
                report.add(
                    m, "is owned by " + text(m.spec(), "owner") + ", not " + name + "_owner");
              }
              if (Operators.postgres(s.manifests()).stream()
                  .noneMatch(c -> c.name().equals(text(m.spec(), "cluster", "name")))) {
                report.add(m, "is in a cluster that is not here");
              }
            });
    wanted.forEach(d -> report.add("Database/" + d, "is in the code and not here"));
    var roles = new TreeSet<String>();
    for (DatabaseName d : s.code().databases()) {
      roles.add(d.ownerRole());
      if (s.code().services().stream().anyMatch(x -> d.id().equals(x.database()))) {
        roles.add(d.appRole());
      }
    }
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      var here =
          items(cluster.spec(), "managed", "roles")
              .map(r -> text(r, "name"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!here.equals(roles)) {
        report.add(cluster, "has the roles " + here + ", the code " + roles);
      }
      items(cluster.spec(), "managed", "roles").forEach(r -> role(cluster, r, report));
    }
  }

  private static void role(Manifest cluster, JsonNode r, Rule.Report report) {
    for (String power :
        List.of("superuser", "createdb", "createrole", "replication", "bypassrls")) {
      if (r.path(power).asBoolean(false)) {
        report.add(cluster, "role " + text(r, "name") + " is " + power);
      }
    }
    if (!r.path("login").asBoolean(false) || text(r, "passwordSecret", "name").isEmpty()) {
      report.add(cluster, "role " + text(r, "name") + " needs login and a passwordSecret");
    }
  }

  private static void clients(Situation s, Rule.Report report) {
    for (PodTemplate pod : s.pods()) {
      String workload = pod.owner().name().replaceFirst("-migration$", "");
      Code.Service service = s.code().workload(workload).orElse(null);
      if (service == null || service.database() == null) {
        continue;
      }
      String jdbc = pod.env("ALVH_DB_URL_JDBC");
      if (!jdbc.matches("jdbc:postgresql://[a-z0-9-]+-rw:5432/" + service.database() + "\\?.*")) {
        report.add(
            pod.owner(),
            "ALVH_DB_URL_JDBC is not its database " + service.database() + ": " + jdbc);
      }
      if (!jdbc.contains("sslmode=verify-full")) {
        report.add(pod.owner(), "ALVH_DB_URL_JDBC does not check the server: sslmode=verify-full");
      }
      if (!pod.env("ALVH_DB_URL_REACTIVE").endsWith(":5432/" + service.database())) {
        report.add(pod.owner(), "ALVH_DB_URL_REACTIVE is not its database " + service.database());
      }
      if (!pod.env("QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE").equals("verify-full")) {
        report.add(pod.owner(), "the reactive driver does not check the server: verify-full");
      }
      for (String name : List.of("ALVH_DB_USER", "ALVH_DB_PASSWORD")) {
        String secret = "alvh-" + workload + "-db";
        if (pod.variable(name)
            .noneMatch(e -> text(e, "valueFrom", "secretKeyRef", "name").equals(secret))) {
          report.add(pod.owner(), name + " is not from " + secret);
        }
      }
    }
    s.ofKind("Keycloak")
        .filter(k -> !text(k.spec(), "db", "url").contains("sslmode=verify-full"))
        .forEach(k -> report.add(k, "does not check the database's server: sslmode=verify-full"));
  }

  private static void secured(Situation s, Rule.Report report) {
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      if (cluster.spec().path("enableSuperuserAccess").asBoolean(false)) {
        report.add(cluster, "lets the superuser in over the network");
      }
      var lines =
          items(cluster.spec(), "postgresql", "pg_hba").map(l -> l.asText().strip()).toList();
      if (lines.isEmpty() || !lines.getLast().matches("host\\s+all\\s+all\\s+all\\s+reject")) {
        report.add(cluster, "pg_hba must end with: host all all all reject");
      }
      for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
        String[] words = line.split("\\s+");
        if (!words[0].equals("hostssl")) {
          report.add(cluster, "pg_hba lets in without TLS: " + line);
        }
        if (words.length < 3 || words[1].equals("all") || words[2].equals("all")) {
          report.add(cluster, "pg_hba lets a role into every database: " + line);
        } else if (!Set.of(words[2].split(",")).stream()
            .allMatch(r -> r.startsWith(words[1] + "_"))) {
          report.add(cluster, "pg_hba lets a foreign role in: " + line);
        }
        if (!words[words.length - 1].equals("scram-sha-256")) {
          report.add(cluster, "pg_hba asks for no password: " + line);
        }
      }
    }
  }

  private static void copies(Situation s, Rule.Report report) {
    if (!s.profile().highlyAvailable()) {
      return;
    }
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      int instances = cluster.spec().path("instances").asInt();
      JsonNode sync = at(cluster.spec(), "postgresql", "synchronous");
      if (instances < 3) {
        report.add(cluster, "has " + instances + " instances: three");
      }
      if (sync.path("number").asInt(0) < 1 || !text(sync, "dataDurability").equals("required")) {
        report.add(cluster, "answers commits that only one machine has: synchronous, required");
      }
      if (sync.path("number").asInt(0) >= instances) {
        report.add(cluster, "waits for more standbys than there are");
      }
      if (!text(cluster.spec(), "affinity", "podAntiAffinityType").equals("required")) {
        report.add(cluster, "may put two instances on one machine: podAntiAffinityType: required");
      }
    }
  }

  private static void budget(Situation s, Rule.Report report) {
    int keycloak =
        s.ofKind("Keycloak")
            .mapToInt(
                k ->
                    k.spec().path("instances").asInt(1)
                        * at(k.spec(), "db", "poolMaxSize").asInt(100))
            .sum();
    int services =
        s.serving()
            .filter(p -> s.code().workload(p.owner().name()).isPresent())
            .mapToInt(p -> p.replicas() * s.code().workload(p.owner().name()).orElseThrow().pool())
            .sum();
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      int most = at(cluster.spec(), "postgresql", "parameters", "max_connections").asInt(100);
      if (services + keycloak + RESERVED > most) {
        report.add(
            cluster,
            "max_connections is "
                + most
                + ", and the pools ask for "
                + services
                + " and "
                + keycloak
                + ", with "
                + RESERVED
                + " kept");
      }
    }
  }

  private static void backup(Situation s, Rule.Report report) {
    if (s.profile() != Situation.Profile.PROD) {
      return;
    }
    for (Manifest cluster : Operators.postgres(s.manifests())) {
      boolean archived =
          items(cluster.spec(), "plugins").anyMatch(p -> p.path("isWALArchiver").asBoolean(false))
              || cluster.spec().path("backup").has("barmanObjectStore");
      boolean scheduled =
          s.ofKind("ScheduledBackup")
              .anyMatch(b -> text(b.spec(), "cluster", "name").equals(cluster.name()));
      if (!archived || !scheduled) {
        report.add(cluster, "needs a WAL archive and a ScheduledBackup");
      }
    }
    s.ofKind("ScheduledBackup")
        .filter(b -> text(b.spec(), "schedule").split("\\s+").length != 6)
        .forEach(b -> report.add(b, "its schedule needs six fields, seconds first"));
  }
}
