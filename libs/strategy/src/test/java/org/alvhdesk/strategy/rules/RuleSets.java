package org.alvhdesk.strategy.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.condor.desk.CondorRules;

/** The executed rule sets, read from the pinned texts of their newest published versions. */
public final class RuleSets {
  private static final Path PUBLISHED = Path.of("../rule-files/src/test/resources/published");

  private RuleSets() {}

  /** Condor preset LAYERED-002: three layers, 45 days and 16 delta first. */
  public static CondorRules layered002() {
    return new CondorRules(published("LAYERED-002"));
  }

  /** Condor preset CORE45-000: one layer of 45 days. */
  public static CondorRules core45000() {
    return new CondorRules(published("CORE45-000"));
  }

  /** Condor preset SHORT14-003: one layer of 7 to 21 days. */
  public static CondorRules short14003() {
    return new CondorRules(published("SHORT14-003"));
  }

  /** Hedge preset FOUR42-004, variant c of K1: VIX calls 4:4:2 at 30/110/220 days. */
  public static RuleSet four42004c() {
    return published("FOUR42-004");
  }

  /** Every executed rule set, condor rules first. */
  public static List<RuleSet> all() {
    return List.of(
        published("LAYERED-002"),
        published("CORE45-000"),
        published("SHORT14-003"),
        published("FOUR42-004"));
  }

  /** {@code set} with the number or reading {@code name} changed. */
  public static RuleSet with(RuleSet set, String name, String value) {
    return new RuleSet(
        set.id(),
        set.version(),
        set.title(),
        set.parameters().stream()
            .map(
                p ->
                    p.name().equals(name)
                        ? new Parameter(name, new BigDecimal(value), p.unit(), p.citation())
                        : p)
            .toList(),
        set.choices().stream()
            .map(c -> c.name().equals(name) ? new Choice(name, value, c.citation()) : c)
            .toList());
  }

  /** {@code set} with one more number. */
  public static RuleSet plus(RuleSet set, String name, String value, String unit, String ruleId) {
    List<Parameter> more = new ArrayList<>(set.parameters());
    more.add(
        new Parameter(
            name, new BigDecimal(value), unit, new Citation(ruleId, "ours", "for the test")));
    return new RuleSet(set.id(), set.version(), set.title(), more, set.choices());
  }

  private static RuleSet published(String id) {
    int newest = 1;
    while (Files.exists(file(id, newest + 1))) {
      newest++;
    }
    try {
      return parse(Files.readAllLines(file(id, newest)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String id, int version) {
    return PUBLISHED.resolve(id + "-" + version + ".txt");
  }

  private static RuleSet parse(List<String> lines) {
    String[] head = lines.getFirst().split(" \\| ", -1);
    List<Parameter> numbers = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] f = line.split(" \\| ", -1);
      Citation citation = new Citation(f[3], f[4], f[5]);
      if (f[2].equals("choice")) {
        choices.add(new Choice(f[0], f[1], citation));
      } else {
        numbers.add(new Parameter(f[0], new BigDecimal(f[1]), f[2], citation));
      }
    }
    return new RuleSet(head[0], head[1], head[2], numbers, choices);
  }
}
