package org.alvhdesk.strategy.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of rules: {@code 003-9} is the ninth rule of source document 003 (docs/methodology table of
 * rules), {@code K1-c} reading c of the first contradiction, {@code C2} the second claim, {@code
 * M3.7} section 3.7 of the methodology.
 */
public final class RuleIds {
  /** Rules that the methodology counts in each source document; 88 together. */
  private static final Map<String, Integer> COUNTS =
      new TreeMap<>(Map.of("000", 16, "001", 16, "002", 16, "003", 21, "004", 19));

  private static final Pattern SEED = Pattern.compile("(00[0-4])-([1-9][0-9]?)");
  private static final Pattern OTHER =
      Pattern.compile("K([1-9]|1[0-3])(-[a-g])?(\\.[a-z]+)?|C[1-8]|M?[1-9](\\.[1-9][0-9]?)?|6B");

  private RuleIds() {}

  /** The ids of all rules of the five source documents, in the documents' order. */
  public static List<String> seedRules() {
    List<String> all = new ArrayList<>();
    COUNTS.forEach(
        (seed, count) -> {
          for (int i = 1; i <= count; i++) {
            all.add(seed + "-" + i);
          }
        });
    return List.copyOf(all);
  }

  /** The source document whose rule {@code ruleId} is; empty when it is not a rule of one. */
  public static Optional<String> seedOf(String ruleId) {
    Matcher seed = SEED.matcher(ruleId);
    return seed.matches() ? Optional.of(seed.group(1)) : Optional.empty();
  }

  /** Whether {@code ruleId} names a rule that exists, or is well formed where we cannot count. */
  public static boolean exists(String ruleId) {
    Matcher seed = SEED.matcher(ruleId);
    return seed.matches()
        ? Integer.parseInt(seed.group(2)) <= COUNTS.get(seed.group(1))
        : OTHER.matcher(ruleId).matches();
  }
}
