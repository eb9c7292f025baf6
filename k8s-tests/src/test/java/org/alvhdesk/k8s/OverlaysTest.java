package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.alvhdesk.k8s.model.Manifest;
import org.alvhdesk.k8s.model.PodTemplate;
import org.alvhdesk.k8s.rule.Rules;
import org.alvhdesk.k8s.rule.Situation;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every overlay keeps every rule. */
class OverlaysTest {

  @ParameterizedTest
  @EnumSource(Profile.class)
  void keepsEveryRule(Profile profile) {
    assertThat(Overlay.check(Overlay.of(profile), profile)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void holdsTheFourServicesAndWhatTheyStandOn(Profile profile) {
    var overlay = Overlay.of(profile);
    assertThat(overlay.pods().stream().filter(PodTemplate::serving).map(p -> p.owner().name()))
        .containsExactlyInAnyOrder("market-data", "condor", "hedge", "ui");
    assertThat(overlay.ofKind("Job").map(Manifest::name))
        .containsExactlyInAnyOrder("market-data-migration", "condor-migration", "hedge-migration");
    for (String kind : List.of("Cluster", "Kafka", "Keycloak", "KeycloakRealmImport")) {
      assertThat(overlay.ofKind(kind)).as(kind).hasSize(1);
    }
  }

  @Test
  void prodSurvivesTheLossOfAMachine() {
    var prod = Overlay.of(Profile.PROD);
    var pg = prod.find("Cluster", "alvh-pg").orElseThrow().spec();
    assertThat(pg.path("instances").asInt()).isEqualTo(3);
    assertThat(pg.at("/postgresql/synchronous/number").asInt()).isEqualTo(1);
    assertThat(prod.find("KafkaNodePool", "brokers").orElseThrow().spec().path("replicas").asInt())
        .isEqualTo(3);
    assertThat(
            prod.find("Kafka", "alvh")
                .orElseThrow()
                .spec()
                .path("kafka")
                .path("config")
                .path("min.insync.replicas")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void devIsOneOfEverything() {
    var dev = Overlay.of(Profile.DEV);
    assertThat(dev.pods()).allMatch(p -> p.replicas() == 1);
    assertThat(dev.find("Cluster", "alvh-pg").orElseThrow().spec().path("instances").asInt())
        .isEqualTo(1);
    assertThat(dev.find("KafkaNodePool", "brokers").orElseThrow().spec().path("replicas").asInt())
        .isEqualTo(1);
  }

  @Test
  void anOverlayThatNoReleaseFilledIsNotReleased() {
    var prod = new Situation(Overlay.of(Profile.PROD), Overlay.CODE, Profile.PROD, true);
    assertThat(Rules.check(prod)).hasSize(7).allMatch(v -> v.rule().equals("image-by-digest"));
  }

  @Test
  void manifestsOfSomebodyElseKeepEveryRule() {
    String given = System.getProperty("alvh.k8s.manifests", "");
    assumeTrue(!given.isBlank(), "no -Dalvh.k8s.manifests=PATH given");
    var manifests = CheckManifests.load(Path.of(given));
    assertThat(Overlay.check(manifests, Profile.PROD)).isEmpty();
  }
}
