package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.k8s.code.MetricNames;
import org.alvhdesk.k8s.model.Manifests;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the manifests of k8s call things is what the running platform calls them: series, topics,
 * clients, roles, paths. After the tests in which people decide, so that every figure has been
 * counted once.
 */
@Order(35)
@ExtendWith(MainPlatform.class)
class ManifestNamesTest {
  private static final Path ROOT = Checkout.current().root();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Made by Prometheus itself, of no service. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private final LocalStack stack;
  private final HttpClient http = HttpClient.newHttpClient();

  ManifestNamesTest(Desk desk) {
    this.stack = desk.stack();
  }

  @Test
  void everySeriesOfDashboardAndAlertsIsExported() throws Exception {
    var exported = new TreeSet<String>();
    for (PartName service : services()) {
      get(service, "/q/metrics")
          .body()
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("[{ ]", 2)[0])
          .forEach(exported::add);
    }
    var asked = new TreeSet<>(askedByDashboard());
    assertThat(asked).hasSizeGreaterThan(15);
    var byAlerts = askedByAlerts();
    assertThat(byAlerts).hasSizeGreaterThan(8);
    asked.addAll(byAlerts);
    asked.removeAll(OF_PROMETHEUS);

    var missing = new TreeSet<>(asked);
    missing.removeAll(exported);

    assertThat(missing).as("asked for by k8s/components/monitoring, in no /q/metrics").isEmpty();
  }

  @Test
  void probesAndScrapesAskForPathsThatAnswer_onTheManagementPortOnly() throws Exception {
    var paths = new TreeSet<String>();
    var serving = manifests("base/patches/serving.yaml").all().getFirst();
    Tree.walk(
        serving.json(),
        (path, node) -> {
          if (path.endsWith("httpGet.path")) {
            paths.add(node.asText());
          }
        });
    manifests("components/monitoring/pod-monitor.yaml").all().stream()
        .filter(m -> m.name().equals("alvh-services"))
        .flatMap(m -> Tree.items(m.spec(), "podMetricsEndpoints"))
        .forEach(e -> paths.add(Tree.text(e, "path")));
    assertThat(paths)
        .containsExactly("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    for (PartName service : services()) {
      for (String path : paths) {
        assertThat(get(service, path).statusCode()).as(service.id() + path).isEqualTo(200);
        var main = send(stack.url(service) + path).statusCode();
        assertThat(main).as(service.id() + path + " on the main port").isNotEqualTo(200);
      }
    }
  }

  @Test
  void topicsAreThoseOfTheRunningKafka() throws Exception {
    var named =
        Stream.of("topics.yaml", "dead-letters.yaml")
            .flatMap(file -> manifests("components/kafka/" + file).ofKind("KafkaTopic"))
            .map(t -> t.spec().has("topicName") ? Tree.text(t.spec(), "topicName") : t.name())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> running;
    try (var admin =
        Admin.create(
            java.util.Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()))) {
      running = admin.listTopics().names().get(20, TimeUnit.SECONDS);
    }

    assertThat(named).isEqualTo(new TreeSet<>(running));
  }

  @Test
  void clientsAndRolesAreThoseOfTheRunningRealm() throws IOException {
    JsonNode realm =
        manifests("components/keycloak/realm.yaml")
            .ofKind("KeycloakRealmImport")
            .findFirst()
            .orElseThrow()
            .spec()
            .path("realm");

    assertThat(names(Tree.items(realm, "clients").map(c -> Tree.text(c, "clientId")).toList()))
        .isEqualTo(
            // Without Keycloak's own, and without the client for passwords on the command line.
            names(
                column(
                    "select client_id from client where realm_id = (select id from realm where"
                        + " name = 'alvh') and client_id like '%alvh-%' and client_id <> 'alvh-cli'"
                        + " or client_id = 'portfolio-ui'")));
    assertThat(
            names(
                Tree.items(realm, "roles", "realm").map(role -> Tree.text(role, "name")).toList()))
        .isEqualTo(
            names(
                column(
                    "select name from keycloak_role where client_role = false and realm_id ="
                        + " (select id from realm where name = 'alvh') and name not in"
                        + " ('offline_access', 'uma_authorization', 'default-roles-alvh')")));
  }

  private static Set<String> askedByDashboard() throws IOException {
    var asked = new TreeSet<String>();
    Tree.walk(
        JSON.readTree(ROOT.resolve("k8s/components/monitoring/desk.json").toFile()),
        (path, node) -> {
          if (path.endsWith(".expr")) {
            asked.addAll(MetricNames.asked(node.asText()));
          }
        });
    return asked;
  }

  private static Set<String> askedByAlerts() {
    return manifests("components/monitoring/alerts.yaml")
        .ofKind("PrometheusRule")
        .flatMap(m -> Tree.items(m.spec(), "groups"))
        .flatMap(g -> Tree.items(g, "rules"))
        .flatMap(r -> MetricNames.asked(Tree.text(r, "expr")).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Manifests manifests(String path) {
    return Manifests.read(ROOT.resolve("k8s").resolve(path));
  }

  private static Set<String> names(List<String> names) {
    return new TreeSet<>(names);
  }

  private List<String> column(String query) {
    return Sql.rows(stack, DatabaseName.KEYCLOAK, query).stream()
        .map(row -> row.values().iterator().next().toString())
        .toList();
  }

  private static List<PartName> services() {
    return Arrays.stream(PartName.values()).filter(PartName::isService).toList();
  }

  private HttpResponse<String> get(PartName service, String path) throws Exception {
    return send("http://127.0.0.1:" + stack.ports().management(service) + path);
  }

  private HttpResponse<String> send(String url) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
