package org.alvhdesk.k8s.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.k8s.code.Code;
import org.alvhdesk.k8s.code.Setting;
import org.alvhdesk.k8s.model.Manifests;
import org.junit.jupiter.api.Test;

/** The list of variables is that of the code. */
class ContractTest {
  private static final Code CODE =
      Code.of(Path.of(System.getProperty("alvh.root")).toAbsolutePath().normalize());
  private static final Manifests NONE = new Manifests(List.of());

  /** Good for one machine only, and for a cluster that does without: mail, traces, the Job's. */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "ALVH_DB_OWNER",
          "ALVH_DB_OWNER_PASSWORD",
          "ALVH_HTTP_HOST",
          "ALVH_NOTIFY_MAIL_ADDRESS",
          "ALVH_SMTP_FROM",
          "ALVH_SMTP_HOST",
          "OTEL_EXPORTER_OTLP_ENDPOINT");

  @Test
  void whatIsGoodForOneMachineOnlyMustBeSet() {
    for (Code.Service service : CODE.services()) {
      var contract = Contract.serving(NONE, CODE, service).variables();
      var left = new TreeSet<String>();
      CODE.settings().get(service.id()).values().stream()
          .filter(Setting::neededInCluster)
          .filter(setting -> !contract.get(setting.name()).required())
          .forEach(setting -> left.add(setting.name()));
      assertThat(DISPENSABLE).as(service.id()).containsAll(left);
    }
  }

  @Test
  void readsNamesAndTypesFromTheSources() {
    var hedge = CODE.settings().get("hedge-service");
    assertThat(hedge.get("ALVH_LEDGER_LIMITS_STRESS_LOSS").type()).isEqualTo("BigDecimal");
    assertThat(hedge.get("ALVH_OPENING_BOOK").type()).isEqualTo("demo|none");
    assertThat(hedge.get("ALVH_DIRECTORY_CLIENT_SECRET").neededInCluster()).isTrue();
    assertThat(hedge).doesNotContainKeys("ALVH_HEDGE_BOOK_ID", "ALVH_HEDGE_RULES", "ALVH_SEED");
    assertThat(CODE.settings().get("condor-service")).containsKey("ALVH_CONDOR_NAV_USD");
    assertThat(CODE.choices().scenarios()).contains("calm", "feb2018");
    assertThat(CODE.choices().condorRules()).contains("LAYERED-002").doesNotContain("FOUR42-004");
    assertThat(CODE.choices().policies()).contains("DESK", "PAIR");
    assertThat(CODE.pages().connection()).hasMinutes(5);
  }
}
