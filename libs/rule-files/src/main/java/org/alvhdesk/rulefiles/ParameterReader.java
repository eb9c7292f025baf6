package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.hedgedesk.ExecutedChoices;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.document.ExecutedParameters;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.rules.document.Unit;

/** One parameter of a rule file. */
final class ParameterReader {
  static final Set<String> FIELDS =
      fields("name", "label", "value", "unit", "range", "choices", "executed", "citation");
  static final Set<String> RANGE_FIELDS = fields("min", "max");
  static final Set<String> CITATION_FIELDS = fields("rule", "document", "says");

  private final Set<String> sources;
  private final Optional<RuleKind> kind;
  private final List<Problem> problems;

  /**
   * @param sources ids that a citation may name, {@code ours} among them
   * @param kind of the document; empty when it could not be read
   */
  ParameterReader(Set<String> sources, Optional<RuleKind> kind, List<Problem> problems) {
    this.sources = sources;
    this.kind = kind;
    this.problems = problems;
  }

  static Set<String> fields(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  Optional<RuleParameter> read(Node node) {
    return Fields.of(node, FIELDS, problems).flatMap(this::read);
  }

  private Optional<RuleParameter> read(Fields fields) {
    Optional<String> name =
        fields
            .text("name", "a name such as front.targetDte")
            .filter(n -> fields.passes("name", () -> RuleParameter.checkName(n)));
    Optional<String> label = fields.text("label", "a label for people");
    Optional<Unit> unit = unit(fields);
    Optional<Setting> setting = setting(fields, unit);
    Optional<Boolean> executed =
        fields.flag("executed", "true or false: does the engine of this version read it?");
    Optional<Citation> citation =
        fields
            .node("citation", "a citation {rule, document, says}")
            .flatMap(n -> Fields.of(n, CITATION_FIELDS, problems))
            .flatMap(this::citation);
    if (name.isEmpty()
        || label.isEmpty()
        || unit.isEmpty()
        || setting.isEmpty()
        || executed.isEmpty()
        || citation.isEmpty()) {
      return Optional.empty();
    }
    if (executed.get()
        && kind.filter(k -> !ExecutedParameters.of(k).contains(name.get())).isPresent()) {
      fields.refuse(
          "executed",
          "the engine of this version does not read "
              + name.get()
              + " of a "
              + kind.get()
              + " document; say false");
      return Optional.empty();
    }
    if (executed.get() && !canDo(fields, name.get(), setting.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleParameter(
            name.get(), label.get(), setting.get(), unit.get(), executed.get(), citation.get()));
  }

  /** Refuses what an executed choice may be and the engine cannot do. */
  private boolean canDo(Fields fields, String name, Setting setting) {
    Optional<List<String>> known = kind.flatMap(k -> ExecutedChoices.of(k, name));
    if (known.isEmpty() || !(setting instanceof Setting.Choice choice)) {
      return true;
    }
    List<String> beyond =
        choice.choices().stream().filter(word -> !known.get().contains(word)).toList();
    if (!beyond.isEmpty()) {
      fields.refuse(
          "choices",
          "the engine of this version cannot do "
              + name
              + " = "
              + String.join(", ", beyond)
              + " of a "
              + kind.orElseThrow()
              + " document; it can do "
              + String.join(", ", known.get()));
    }
    return beyond.isEmpty();
  }

  private Optional<Unit> unit(Fields fields) {
    Optional<String> text = fields.text("unit", "a unit, one of " + Unit.all());
    Optional<Unit> unit = text.flatMap(Unit::of);
    if (text.isPresent() && unit.isEmpty()) {
      fields.refuse("unit", "\"" + text.get() + "\" is no unit; there is: " + Unit.all());
    }
    return unit;
  }

  private Optional<Setting> setting(Fields fields, Optional<Unit> unit) {
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    boolean choice = unit.get() == Unit.CHOICE;
    String wrong = choice ? "range" : "choices";
    if (fields.has(wrong)) {
      fields.refuse(
          wrong, choice ? "a choice has choices, no range" : "a number has a range, no choices");
    }
    return choice ? choice(fields) : quantity(fields);
  }

  private Optional<Setting> quantity(Fields fields) {
    Optional<BigDecimal> value = fields.number("value", "a number");
    Optional<Fields> range =
        fields
            .node("range", "a range {min, max}")
            .flatMap(n -> Fields.of(n, RANGE_FIELDS, problems));
    Optional<BigDecimal> min = range.flatMap(r -> r.number("min", "the lowest value"));
    Optional<BigDecimal> max = range.flatMap(r -> r.number("max", "the highest value"));
    if (value.isEmpty() || min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (min.get().compareTo(max.get()) > 0) {
      fields.refuse("range", "the range " + min.get() + " to " + max.get() + " is empty");
      return Optional.empty();
    }
    return made(fields, () -> new Setting.Quantity(value.get(), min.get(), max.get()));
  }

  private Optional<Setting> choice(Fields fields) {
    Optional<String> value = fields.text("value", "one of the choices");
    List<Node> items = fields.list("choices", "a list of two or more choices");
    List<String> choices = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Text t && !t.value().isBlank()) {
        if (choices.contains(t.value())) {
          problems.add(Fields.problem(item, "the choice \"" + t.value() + "\" stands twice"));
        }
        choices.add(t.value());
      } else {
        problems.add(Fields.problem(item, "a choice is a text, this is " + item.kind()));
      }
    }
    if (choices.size() == 1) {
      fields.refuse("choices", "one choice is no choice; name what else it could be");
      return Optional.empty();
    }
    if (value.isEmpty()
        || choices.isEmpty()
        || choices.size() != items.size()
        || choices.stream().distinct().count() != choices.size()) {
      return Optional.empty();
    }
    return made(fields, () -> new Setting.Choice(value.get(), choices));
  }

  private static Optional<Setting> made(
      Fields fields, java.util.function.Supplier<Setting> setting) {
    try {
      return Optional.of(setting.get());
    } catch (IllegalArgumentException e) {
      fields.refuse("value", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Citation> citation(Fields fields) {
    Optional<String> rule = fields.text("rule", "a rule id such as 004-7");
    Optional<String> document =
        fields.text("document", "the id of a source, or ours with the reason");
    Optional<String> says = fields.text("says", "what the source says, or our reason");
    if (document.isPresent() && !sources.contains(document.get())) {
      fields.refuse(
          "document", "\"" + document.get() + "\" is none of this document's sources " + sources);
      return Optional.empty();
    }
    if (rule.isEmpty() || document.isEmpty() || says.isEmpty()) {
      return Optional.empty();
    }
    return fields.passes("rule", () -> RuleParameter.checkRule(rule.get(), document.get()))
        ? Optional.of(new Citation(rule.get(), document.get(), says.get()))
        : Optional.empty();
  }
}
