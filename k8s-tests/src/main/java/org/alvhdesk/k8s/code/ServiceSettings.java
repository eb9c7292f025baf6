package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A service's {@code application.properties} over the service kit's defaults. */
record ServiceSettings(Properties own, Properties defaults) {
  private static final Pattern CHANNEL =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topics?");

  static ServiceSettings read(Path root, String module) {
    return new ServiceSettings(
        properties(root.resolve(module).resolve("src/main/resources/application.properties")),
        properties(
            root.resolve(
                "service-kit/src/main/resources/META-INF/microprofile-config.properties")));
  }

  String get(String key) {
    String value = own.getProperty(key, defaults.getProperty(key));
    if (value == null) {
      throw new IllegalStateException("no setting " + key);
    }
    return value.strip();
  }

  /** Every key that is no profile's; with the kit's, where the service uses the kit. */
  Set<String> keys(boolean kit) {
    var keys = new TreeSet<>(own.stringPropertyNames());
    if (kit) {
      keys.addAll(defaults.stringPropertyNames());
    }
    keys.removeIf(key -> key.startsWith("%"));
    return keys;
  }

  /** Topics of all incoming channels. */
  Set<String> channelTopics() {
    var topics = new TreeSet<String>();
    for (String key : own.stringPropertyNames()) {
      if (CHANNEL.matcher(key).matches()) {
        topics.addAll(Arrays.asList(get(key).split("\\s*,\\s*")));
      }
    }
    return topics;
  }

  /** Connections that one replica opens at most: reactive and JDBC. */
  int poolSize() {
    return own.containsKey("alvh.database")
        ? Integer.parseInt(get("quarkus.datasource.reactive.max-size"))
            + Integer.parseInt(get("quarkus.datasource.jdbc.max-size"))
        : 0;
  }

  private static Properties properties(Path file) {
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
