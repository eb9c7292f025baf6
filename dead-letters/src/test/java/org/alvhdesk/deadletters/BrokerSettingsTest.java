package org.alvhdesk.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {

  @Test
  void aPodsEnvironmentSaysWhereAndAsWhom() {
    var settings =
        BrokerSettings.ofEnvironment(
            Map.of(
                "ALVH_KAFKA", "alvh-kafka-bootstrap:9093",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG", "module required;",
                "KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/alvh/kafka/ca.crt",
                "KAFKA_SERVICE_PORT", "9093"));

    assertThat(settings)
        .isEqualTo(
            Map.of(
                "bootstrap.servers", "alvh-kafka-bootstrap:9093",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "module required;",
                "ssl.truststore.location", "/etc/alvh/kafka/ca.crt"));
    assertThatThrownBy(() -> BrokerSettings.ofEnvironment(Map.of()))
        .hasMessageContaining("ALVH_KAFKA");
  }

  @Test
  void aFileIsTheOneOfKafkasTools(@TempDir Path dir) throws Exception {
    Path file = Files.writeString(dir.resolve("client.properties"), "security.protocol=SSL\n");

    assertThat(BrokerSettings.of("host:9093", file))
        .isEqualTo(Map.of("bootstrap.servers", "host:9093", "security.protocol", "SSL"));
    assertThatThrownBy(() -> BrokerSettings.of("host:9093", dir.resolve("none")))
        .hasMessageContaining("cannot read");
  }
}
