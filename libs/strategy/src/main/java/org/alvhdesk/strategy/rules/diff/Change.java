package org.alvhdesk.strategy.rules.diff;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleParameter;

/**
 * One difference between two rule documents.
 *
 * <p>A change belongs to the head of the document, or to a parameter: only in the second, only in
 * the first, or in both with something different.
 */
public sealed interface Change {
  /** One sentence part for people, with the rule ids it comes from. */
  String text();

  /**
   * A field of the head: title, kind, version, variant, sources.
   *
   * @param before as the first document has it
   * @param after as the second document has it
   */
  record Head(String field, String before, String after) implements Change {
    @Override
    public String text() {
      return field + " " + before + " -> " + after;
    }
  }

  /** The second document has this parameter, the first does not. */
  record Added(ParameterGroup group, RuleParameter after) implements Change {
    @Override
    public String text() {
      return Words.named(after) + " added: " + Words.value(after) + " " + Words.rule(after);
    }
  }

  /** The first document has this parameter, the second does not. */
  record Removed(ParameterGroup group, RuleParameter before) implements Change {
    @Override
    public String text() {
      return Words.named(before)
          + " removed, was "
          + Words.value(before)
          + " "
          + Words.rule(before);
    }
  }

  /**
   * Both have the parameter and something differs.
   *
   * @param group as the second document has it
   * @param regrouped the title or side of its group before, or empty when that is the same
   */
  record Altered(
      ParameterGroup group, RuleParameter before, RuleParameter after, List<String> regrouped)
      implements Change {
    public Altered {
      regrouped = List.copyOf(regrouped);
    }

    @Override
    public String text() {
      List<String> parts = new ArrayList<>();
      if (!Words.sameValue(before.setting(), after.setting())) {
        parts.add(before.setting().text() + " -> " + Words.value(after));
      } else if (before.unit() != after.unit()) {
        parts.add(Words.value(before) + " -> " + Words.value(after));
      }
      if (!Words.sameAllowed(before.setting(), after.setting())) {
        parts.add("allowed " + before.setting().allowed() + " -> " + after.setting().allowed());
      }
      if (before.executed() != after.executed()) {
        parts.add(after.executed() ? "now executed" : "no longer executed");
      }
      if (!before.label().equals(after.label())) {
        parts.add("called \"" + before.label() + "\" before");
      }
      parts.addAll(regrouped);
      if (!before.citation().equals(after.citation())) {
        parts.add(
            "cited as "
                + before.citation().ruleId()
                + ", "
                + before.citation().text()
                + " -> "
                + after.citation().ruleId()
                + ", "
                + after.citation().text());
      }
      return Words.named(after) + " " + String.join("; ", parts) + " " + Words.rule(after);
    }
  }
}
