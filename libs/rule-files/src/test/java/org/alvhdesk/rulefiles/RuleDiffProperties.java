package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.diff.Change;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;

/** A diff is empty exactly for equal documents, complete, and blind to order. */
class RuleDiffProperties {
  private static final List<RuleDocument> ALL = RuleLibrary.shipped().all();

  private static RuleDocument shuffled(RuleDocument d, Random random) {
    List<ParameterGroup> groups = new ArrayList<>();
    for (ParameterGroup g : d.groups()) {
      List<RuleParameter> parameters = new ArrayList<>(g.parameters());
      Collections.shuffle(parameters, random);
      groups.add(new ParameterGroup(g.title(), g.side(), parameters));
    }
    Collections.shuffle(groups, random);
    return with(d, groups);
  }

  private static RuleDocument with(RuleDocument d, List<ParameterGroup> groups) {
    return new RuleDocument(
        d.schema(), d.id(), d.version(), d.kind(), d.variant(), d.title(), d.sources(), groups);
  }

  private static Set<String> changed(RuleDiff diff) {
    Set<String> names = new TreeSet<>();
    for (Change change : diff.parameters()) {
      names.add(
          switch (change) {
            case Change.Added a -> a.after().name();
            case Change.Removed r -> r.before().name();
            case Change.Altered a -> a.after().name();
            case Change.Head h -> throw new AssertionError(h);
          });
    }
    return names;
  }

  @Property(tries = 60)
  void orderSaysNothing(
      @ForAll @IntRange(max = 16) int first,
      @ForAll @IntRange(max = 16) int second,
      @ForAll Random random) {
    RuleDocument a = ALL.get(first);
    RuleDocument b = ALL.get(second);

    assertThat(RuleDiff.between(a, shuffled(a, random)).isEmpty()).isTrue();
    RuleDiff plain = RuleDiff.between(a, b);
    RuleDiff mixed = RuleDiff.between(shuffled(a, random), shuffled(b, random));
    assertThat(mixed.lines()).isEqualTo(plain.lines());
    assertThat(plain.isEmpty()).isEqualTo(first == second);
  }

  @Property(tries = 60)
  void everyParameterIsChangedOrUnchanged(
      @ForAll @IntRange(max = 16) int first, @ForAll @IntRange(max = 16) int second) {
    RuleDocument a = ALL.get(first);
    RuleDocument b = ALL.get(second);
    RuleDiff diff = RuleDiff.between(a, b);
    Set<String> same = new HashSet<>();
    diff.unchanged().values().forEach(list -> list.forEach(p -> same.add(p.name())));
    Set<String> all = new TreeSet<>();
    a.parameters().forEach(p -> all.add(p.name()));
    b.parameters().forEach(p -> all.add(p.name()));

    assertThat(Collections.disjoint(changed(diff), same)).isTrue();
    assertThat(changed(diff).size() + same.size()).isEqualTo(all.size());
    for (String name : same) {
      assertThat(a.parameter(name)).isEqualTo(b.parameter(name));
    }
    assertThat(changed(RuleDiff.between(b, a))).isEqualTo(changed(diff));
  }

  @Property(tries = 300)
  void anyOneChangedFieldOfAParameterAppears(
      @ForAll @IntRange(max = 16) int file,
      @ForAll @IntRange(max = 9999) int at,
      @ForAll @IntRange(max = 5) int field) {
    RuleDocument before = ALL.get(file);
    RuleParameter old = before.parameters().get(at % before.parameters().size());
    RuleParameter changed = changed(old, field);
    List<ParameterGroup> groups = new ArrayList<>();
    for (ParameterGroup g : before.groups()) {
      groups.add(
          new ParameterGroup(
              g.title(),
              g.side(),
              g.parameters().stream().map(p -> p == old ? changed : p).toList()));
    }
    RuleDiff diff = RuleDiff.between(before, with(before, groups));

    assertThat(changed(diff)).containsExactly(old.name());
    assertThat(diff.head()).isEmpty();
    assertThat(diff.lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(changed.label()).doesNotContain("  "));
  }

  private static RuleParameter changed(RuleParameter p, int field) {
    Citation cited = p.citation();
    return switch (field) {
      case 0 -> copy(p, other(p.setting()), p.label(), p.executed(), cited);
      case 1 -> copy(p, wider(p.setting()), p.label(), p.executed(), cited);
      case 2 -> copy(p, p.setting(), "another label", p.executed(), cited);
      case 3 -> copy(p, p.setting(), p.label(), !p.executed(), cited);
      case 4 ->
          copy(
              p,
              p.setting(),
              p.label(),
              p.executed(),
              new Citation(cited.ruleId(), cited.document(), cited.says() + "!"));
      default ->
          copy(
              p,
              p.setting(),
              p.label(),
              p.executed(),
              new Citation("K1-a", cited.document(), "another reason"));
    };
  }

  private static RuleParameter copy(
      RuleParameter p, Setting setting, String label, boolean executed, Citation citation) {
    return new RuleParameter(p.name(), label, setting, p.unit(), executed, citation);
  }

  private static Setting other(Setting setting) {
    return switch (setting) {
      case Setting.Quantity(var value, var min, var max) ->
          new Setting.Quantity(
              value.add(new BigDecimal("0.001")), min, max.add(new BigDecimal("0.001")));
      case Setting.Choice(var value, var choices) ->
          new Setting.Choice(
              choices.stream().filter(c -> !c.equals(value)).findFirst().orElseThrow(), choices);
    };
  }

  private static Setting wider(Setting setting) {
    return switch (setting) {
      case Setting.Quantity(var value, var min, var max) ->
          new Setting.Quantity(value, min, max.add(BigDecimal.ONE));
      case Setting.Choice(var value, var choices) -> {
        List<String> more = new ArrayList<>(choices);
        more.add("ANOTHER_READING");
        yield new Setting.Choice(value, more);
      }
    };
  }

  @Example
  void twoSetsInWords() {
    RuleDocument c = RuleLibrary.shipped().document("FOUR42-004");
    RuleParameter old = c.parameter("front.targetDte").orElseThrow();
    Setting days =
        new Setting.Quantity(
            new BigDecimal("45"),
            ((Setting.Quantity) old.setting()).min(),
            ((Setting.Quantity) old.setting()).max());
    List<ParameterGroup> groups =
        c.groups().stream()
            .map(
                g ->
                    new ParameterGroup(
                        g.title(),
                        g.side(),
                        g.parameters().stream()
                            .map(p -> p == old ? copy(p, days, p.label(), true, p.citation()) : p)
                            .toList()))
            .toList();

    assertThat(RuleDiff.between(c, with(c, groups)).lines())
        .containsExactly(
            "FRONT layer: target days 30 -> 45 days (K1-c); calls 4 contracts unchanged");
  }
}
