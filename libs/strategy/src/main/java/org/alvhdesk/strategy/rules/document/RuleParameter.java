package org.alvhdesk.strategy.rules.document;

import java.util.regex.Pattern;
import org.alvhdesk.strategy.rules.Citation;

/**
 * One parameter of a rule document.
 *
 * @param name key, unique in its document, such as {@code front.targetDte}
 * @param label the name for people, such as {@code target days}
 * @param setting value and what it may be
 * @param executed whether the engine of this version reads it: changing it changes decisions
 * @param citation where it comes from; document {@code ours} carries our reason
 */
public record RuleParameter(
    String name, String label, Setting setting, Unit unit, boolean executed, Citation citation) {
  /** Word that stands where a document's id would, for what no document gives. */
  public static final String OURS = "ours";

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

  /**
   * @throws IllegalArgumentException when the name is malformed, the label blank, the unit does not
   *     fit the setting, the rule does not exist or is cited from another document than its own
   */
  public RuleParameter {
    checkName(name);
    if (label.isBlank()) {
      throw new IllegalArgumentException("parameter " + name + " needs a label for people");
    }
    checkUnit(setting, unit);
    checkRule(citation.ruleId(), citation.document());
  }

  /**
   * @throws IllegalArgumentException when {@code name} is not words joined by points
   */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no parameter name; use words like front.targetDte");
    }
  }

  /**
   * @throws IllegalArgumentException when a number has no unit or a choice has one
   */
  public static void checkUnit(Setting setting, Unit unit) {
    if ((setting instanceof Setting.Choice) != (unit == Unit.CHOICE)) {
      throw new IllegalArgumentException(
          unit == Unit.CHOICE
              ? "a number needs a unit other than \"choice\": one of " + Unit.all()
              : "the unit of a choice is \"choice\", not \"" + unit.text() + "\"");
    }
  }

  /**
   * @throws IllegalArgumentException when the rule does not exist, or belongs to another source
   *     document than {@code document} (which may also be {@code ours})
   */
  public static void checkRule(String ruleId, String document) {
    if (!RuleIds.exists(ruleId)) {
      throw new IllegalArgumentException(
          "there is no rule \""
              + ruleId
              + "\"; the methodology has 000-1 to 004-19, K1 to K13, C1 to C8 and its sections");
    }
    RuleIds.seedOf(ruleId)
        .filter(seed -> !document.equals(OURS) && !document.startsWith(seed))
        .ifPresent(
            seed -> {
              throw new IllegalArgumentException(
                  "rule "
                      + ruleId
                      + " is of document "
                      + seed
                      + ", not of \""
                      + document
                      + "\"; cite "
                      + seed
                      + " or, with the reason, ours");
            });
  }
}
