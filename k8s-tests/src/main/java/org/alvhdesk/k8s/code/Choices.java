package org.alvhdesk.k8s.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an operator may choose from, read from the sources.
 *
 * @param scenarios of {@code ALVH_MARKET=sim:...}
 * @param condorRules rule sets that say when condors are sold
 * @param hedgeRules rule sets that say what is held against the days that would ruin them
 * @param policies approval policies that ship
 * @param sources variables of the providers of market data
 */
public record Choices(
    Set<String> scenarios,
    Set<String> condorRules,
    Set<String> hedgeRules,
    Set<String> policies,
    Set<String> sources) {
  private static final String RULES = "libs/rule-files/src/main/resources/org/alvhdesk/rulefiles";
  private static final Pattern CONSTANT = Pattern.compile("(?m)^  ([A-Z][A-Z0-9]+)\\(");
  private static final Pattern PROPERTY = Pattern.compile("\"(alvh\\.sources\\.[a-z.-]+)\"");

  static Choices read(Path root) {
    Path java = root.resolve("libs/simulation/src/main/java/org/alvhdesk/simulation");
    Path sources =
        root.resolve(
            "libs/market-sources/src/main/java/org/alvhdesk/market/sources/provider/SourceSetting.java");
    return new Choices(
        all(CONSTANT, java.resolve("Scenario.java"), name -> name.toLowerCase(Locale.ROOT)),
        files(root.resolve(RULES), text -> text.contains("\"kind\": \"CONDOR\"")),
        files(root.resolve(RULES), text -> text.contains("\"kind\": \"HEDGE\"")),
        files(root.resolve(RULES).resolve("policy"), text -> true),
        all(PROPERTY, sources, Setting::variable));
  }

  private static Set<String> all(
      Pattern what, Path file, java.util.function.UnaryOperator<String> as) {
    var found = new TreeSet<String>();
    try {
      Matcher names = what.matcher(Files.readString(file));
      while (names.find()) {
        found.add(as.apply(names.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return named(found, file);
  }

  private static Set<String> files(Path folder, Predicate<String> which) {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        if (which.test(Files.readString(file))) {
          found.add(file.getFileName().toString().replace(".json", ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return named(found, folder);
  }

  private static Set<String> named(Set<String> found, Path where) {
    if (found.isEmpty()) {
      throw new IllegalStateException(where + " names nothing to choose from");
    }
    return Set.copyOf(found);
  }
}
