package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An environment variable that a service's code reads.
 *
 * @param name such as {@code ALVH_SPEED}
 * @param property what it sets
 * @param type a type of Java, words with {@code |} between them, or "" for any text
 * @param fallback what counts without it
 */
public record Setting(String name, String property, String type, String fallback) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:[^{}]|\\{[^{}]*})*))?}");
  private static final Pattern FOR_DEVELOPMENT =
      Pattern.compile("dev-only|127\\.0\\.0\\.1|localhost|\\$\\{alvh\\.database}");
  private static final Pattern DURATION = Pattern.compile("\\d+(ms|[smhd])");

  /** Whether without it the service does what is right on one developer's machine only. */
  public boolean neededInCluster() {
    return FOR_DEVELOPMENT.matcher(fallback).find();
  }

  /**
   * What a service reads: every name that its settings have in {@code ${...}}, and every property
   * of a {@code @ConfigMapping} that they leave open or that docs/operations.md gives to the
   * operator.
   */
  static Map<String, Setting> of(Path root, String module, ServiceSettings settings) {
    boolean kit = settings.own().containsKey("alvh.service");
    var types = new TreeMap<>(ConfigMappings.read(root.resolve(module)));
    if (kit) {
      types.putAll(ConfigMappings.read(root.resolve("service-kit")));
    }
    var found = new TreeMap<String, Setting>();
    var bound = new TreeMap<String, Boolean>();
    for (String property : settings.keys(kit)) {
      Matcher names = PLACEHOLDER.matcher(settings.get(property));
      bound.put(property, Boolean.FALSE);
      while (names.find()) {
        bound.put(property, Boolean.TRUE);
        String fallback = names.group(2) == null ? "" : names.group(2);
        String type = types.getOrDefault(property, guess(fallback));
        found.putIfAbsent(names.group(1), new Setting(names.group(1), property, type, fallback));
      }
    }
    String operators = text(root.resolve("docs/operations.md"));
    types.forEach(
        (property, type) -> {
          boolean open = !bound.containsKey(property);
          boolean given =
              Boolean.FALSE.equals(bound.get(property)) && operators.contains("`" + property + "`");
          if (open || given) {
            found.putIfAbsent(
                variable(property), new Setting(variable(property), property, type, ""));
          }
        });
    return found;
  }

  /** What a default says about the type. */
  private static String guess(String fallback) {
    if (fallback.matches("true|false")) {
      return "boolean";
    }
    if (fallback.matches("\\d+")) {
      return "int";
    }
    return DURATION.matcher(fallback).matches() ? "Duration" : "";
  }

  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + page, e);
    }
  }
}
