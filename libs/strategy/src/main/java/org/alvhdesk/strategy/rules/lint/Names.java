package org.alvhdesk.strategy.rules.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.rules.document.Side;

/**
 * Parameters of a document by what their names mean: {@code front.targetDte} is the {@code
 * targetDte} of {@code front}. The last word of a name is its role everywhere
 * (docs/strategy/rule-sets.md lists the roles).
 */
final class Names {
  private final RuleDocument document;

  Names(RuleDocument document) {
    this.document = document;
  }

  RuleDocument document() {
    return document;
  }

  /** Every number whose last word is {@code role}, in the document's order. */
  List<RuleParameter> role(String role) {
    return document.parameters().stream()
        .filter(p -> p.setting() instanceof Setting.Quantity)
        .filter(p -> roleOf(p).equals(role))
        .toList();
  }

  static String roleOf(RuleParameter p) {
    return p.name().substring(p.name().lastIndexOf('.') + 1);
  }

  /** {@code front} of {@code front.targetDte}; empty for a name of one word. */
  static String ownerOf(RuleParameter p) {
    return p.name().contains(".") ? p.name().substring(0, p.name().lastIndexOf('.')) : "";
  }

  /** The number called {@code name}. */
  Optional<RuleParameter> number(String name) {
    return document.parameter(name).filter(p -> p.setting() instanceof Setting.Quantity);
  }

  /** The number in the {@code role} of the same owner as {@code p}. */
  Optional<RuleParameter> sibling(RuleParameter p, String role) {
    return number(ownerOf(p).isEmpty() ? role : ownerOf(p) + "." + role);
  }

  Optional<BigDecimal> valueOf(String name) {
    return number(name).map(Names::value);
  }

  Optional<String> choice(String name) {
    return document
        .parameter(name)
        .filter(p -> p.setting() instanceof Setting.Choice)
        .map(p -> p.setting().text());
  }

  /** Which half of a decision the group of {@code p} speaks to. */
  Side sideOf(RuleParameter p) {
    for (ParameterGroup group : document.groups()) {
      if (group.parameters().contains(p)) {
        return group.side();
      }
    }
    throw new IllegalArgumentException(p.name() + " is not of this document");
  }

  static BigDecimal value(RuleParameter p) {
    return ((Setting.Quantity) p.setting()).value();
  }

  static String words(RuleParameter p) {
    return p.name() + " " + p.setting().text() + " " + p.unit().text();
  }
}
