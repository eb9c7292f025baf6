package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Properties of a module's {@code @ConfigMapping} interfaces, read from the sources: property by
 * property its type, such as {@code Duration}, or {@code demo|none} of an enumeration.
 */
final class ConfigMappings {
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern NESTED =
      Pattern.compile("(?s)\\b(interface|enum) (\\w+) (\\{(?:[^{}]|\\{[^{}]*})*})");
  private static final Pattern WITH_BODY = Pattern.compile("(?s)\\bdefault [^;{]*\\{[^{}]*}");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:@WithName\\(\"([^\"]+)\"\\)\\s*)?(?:@WithDefault\\(\"[^\"]*\"\\)\\s*)?([A-Z]?[\\w<>]+)"
              + " (\\w+)\\(\\);");

  private ConfigMappings() {}

  static Map<String, String> read(Path module) {
    var found = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Config.java")).toList()) {
        String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
        Matcher prefix = PREFIX.matcher(source);
        if (prefix.find()) {
          String body = source.substring(source.indexOf('{', prefix.end()) + 1);
          members(prefix.group(1), body, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the settings of " + module, e);
    }
    return found;
  }

  private static void members(String prefix, String body, Map<String, String> found) {
    var groups = new LinkedHashMap<String, String>();
    var words = new LinkedHashMap<String, String>();
    Matcher nested = NESTED.matcher(body);
    while (nested.find()) {
      if (nested.group(1).equals("enum")) {
        words.put(nested.group(2), words(nested.group(3)));
      } else {
        groups.put(nested.group(2), nested.group(3));
      }
    }
    String flat = WITH_BODY.matcher(NESTED.matcher(body).replaceAll("")).replaceAll("");
    Matcher method = METHOD.matcher(flat);
    while (method.find()) {
      String name = method.group(1) == null ? hyphenated(method.group(3)) : method.group(1);
      String type = method.group(2);
      if (groups.containsKey(type)) {
        members(prefix + "." + name, groups.get(type), found);
      } else {
        found.put(prefix + "." + name, words.getOrDefault(type, type));
      }
    }
  }

  private static String words(String body) {
    return Stream.of(body.replaceAll("[{}\\s]", "").split(","))
        .map(w -> w.toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining("|"));
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
