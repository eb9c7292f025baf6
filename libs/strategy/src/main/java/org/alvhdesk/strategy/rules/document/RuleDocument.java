package org.alvhdesk.strategy.rules.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * A published, versioned rule set: every rule of its sources, executed or not.
 *
 * @param schema version of the document format; {@link #SCHEMA} here
 * @param id such as {@code FOUR42-004}
 * @param version counts up; a version once published never changes
 * @param variant letter of the reading of contradiction K1 ({@code a} to {@code g}), if it is one
 * @param title one line for people
 * @param sources texts that its citations name
 */
public record RuleDocument(
    int schema,
    String id,
    String version,
    RuleKind kind,
    Optional<String> variant,
    String title,
    List<Source> sources,
    List<ParameterGroup> groups) {
  /** The format this version of the code reads and writes. */
  public static final int SCHEMA = 1;

  /** What an id looks like: capitals and digits in words joined by hyphens. */
  public static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

  /** What a version looks like: a count from 1. */
  public static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");

  /** What a variant looks like: one reading of K1. */
  public static final Pattern VARIANT = Pattern.compile("[a-g]");

  /**
   * @throws IllegalArgumentException when a part is malformed, a parameter stands twice or a
   *     citation names a document that is not among the sources
   */
  public RuleDocument {
    sources = List.copyOf(sources);
    groups = List.copyOf(groups);
    if (schema != SCHEMA
        || !ID.matcher(id).matches()
        || !VERSION.matcher(version).matches()
        || variant.filter(v -> !VARIANT.matcher(v).matches()).isPresent()
        || title.isBlank()
        || groups.isEmpty()) {
      throw new IllegalArgumentException("malformed head of rule document \"" + id + "\"");
    }
    Set<String> known = new HashSet<>(Set.of(RuleParameter.OURS));
    for (Source source : sources) {
      if (!known.add(source.id())) {
        throw new IllegalArgumentException("source " + source.id() + " stands twice");
      }
    }
    Set<String> names = new HashSet<>();
    for (ParameterGroup group : groups) {
      for (RuleParameter p : group.parameters()) {
        if (!names.add(p.name())) {
          throw new IllegalArgumentException("parameter " + p.name() + " stands twice in " + id);
        }
        if (!known.contains(p.citation().document())) {
          throw new IllegalArgumentException(
              "parameter " + p.name() + " cites \"" + p.citation().document() + "\", no source");
        }
      }
    }
  }

  /** Every parameter, in the document's order. */
  public List<RuleParameter> parameters() {
    return groups.stream().flatMap(g -> g.parameters().stream()).toList();
  }

  /** The parameter called {@code name}; empty when the document has none. */
  public Optional<RuleParameter> parameter(String name) {
    return parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** How many parameters the engine of this version executes. */
  public int executedCount() {
    return (int) parameters().stream().filter(RuleParameter::executed).count();
  }

  /** {@code 9 of 41 parameters executed by this version}, for pages and command lines. */
  public String executedText() {
    return executedCount() + " of " + parameters().size() + " parameters executed by this version";
  }

  /**
   * What the engine reads: the executed numbers and readings only, so that a parameter nobody
   * executes cannot reach a decision.
   */
  public RuleSet executable() {
    List<Parameter> numbers = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (RuleParameter p : parameters()) {
      if (p.executed()) {
        switch (p.setting()) {
          case Setting.Quantity q ->
              numbers.add(new Parameter(p.name(), q.value(), p.unit().text(), p.citation()));
          case Setting.Choice c -> choices.add(new Choice(p.name(), c.value(), p.citation()));
        }
      }
    }
    return new RuleSet(id, version, title, numbers, choices);
  }
}
