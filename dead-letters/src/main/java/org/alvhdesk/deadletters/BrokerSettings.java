package org.alvhdesk.deadletters;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach Kafka: from a service's environment, or from a file as Kafka's own tools take it.
 */
public final class BrokerSettings {
  private static final String BOOTSTRAP = "bootstrap.servers";

  private BrokerSettings() {}

  /**
   * From the environment of a service's pod: {@code ALVH_KAFKA}, and every {@code KAFKA_SASL_*},
   * {@code KAFKA_SSL_*} and {@code KAFKA_SECURITY_*} as the Kafka setting of that name.
   *
   * @throws DeadLetterException without {@code ALVH_KAFKA}
   */
  public static Map<String, Object> ofEnvironment(Map<String, String> environment) {
    Map<String, Object> settings = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.matches("KAFKA_(SASL|SSL|SECURITY)_.+")) {
            settings.put(
                name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'),
                value);
          }
        });
    String servers = environment.get("ALVH_KAFKA");
    if (servers == null || servers.isBlank()) {
      throw new DeadLetterException("no Kafka: set ALVH_KAFKA or give --bootstrap HOST:PORT");
    }
    settings.put(BOOTSTRAP, servers);
    return settings;
  }

  /**
   * A bootstrap address and a file of client settings.
   *
   * @param config as for {@code --command-config} of Kafka's tools; may be null
   * @throws DeadLetterException when the file cannot be read
   */
  public static Map<String, Object> of(String bootstrap, Path config) {
    Map<String, Object> settings = new HashMap<>();
    if (config != null) {
      Properties file = new Properties();
      try (Reader in = Files.newBufferedReader(config)) {
        file.load(in);
      } catch (IOException e) {
        throw new DeadLetterException("cannot read " + config + ": " + e, e);
      }
      file.forEach((name, value) -> settings.put((String) name, value));
    }
    settings.put(BOOTSTRAP, bootstrap);
    return settings;
  }
}
