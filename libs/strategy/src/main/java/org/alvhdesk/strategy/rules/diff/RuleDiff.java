package org.alvhdesk.strategy.rules.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Source;

/**
 * What differs between two rule documents. The order of groups and parameters in a file says
 * nothing, so it changes nothing here; everything else does. Empty exactly when the documents say
 * the same under the same id.
 *
 * @param head differences of id, version, kind, variant, title and sources
 * @param parameters differences of parameters, by parameter name
 * @param unchanged parameters that are the same in both, by group title and name
 */
public record RuleDiff(
    List<Change.Head> head, List<Change> parameters, Map<String, List<RuleParameter>> unchanged) {
  /** Copies what it is given. */
  public RuleDiff {
    head = List.copyOf(head);
    parameters = List.copyOf(parameters);
    unchanged = Map.copyOf(unchanged);
  }

  private record Placed(ParameterGroup group, RuleParameter parameter) {}

  /** From {@code before} to {@code after}. */
  public static RuleDiff between(RuleDocument before, RuleDocument after) {
    Map<String, Placed> first = placed(before);
    Map<String, Placed> second = placed(after);
    List<Change> changes = new ArrayList<>();
    Map<String, List<RuleParameter>> unchanged = new HashMap<>();
    Map<String, Placed> names = new TreeMap<>(first);
    names.putAll(second);
    for (String name : names.keySet()) {
      Placed was = first.get(name);
      Placed is = second.get(name);
      if (was == null) {
        changes.add(new Change.Added(is.group(), is.parameter()));
      } else if (is == null) {
        changes.add(new Change.Removed(was.group(), was.parameter()));
      } else {
        List<String> regrouped = regrouped(was.group(), is.group());
        if (was.parameter().equals(is.parameter()) && regrouped.isEmpty()) {
          unchanged.computeIfAbsent(is.group().title(), t -> new ArrayList<>()).add(is.parameter());
        } else {
          changes.add(new Change.Altered(is.group(), was.parameter(), is.parameter(), regrouped));
        }
      }
    }
    return new RuleDiff(head(before, after), changes, unchanged);
  }

  private static Map<String, Placed> placed(RuleDocument document) {
    Map<String, Placed> byName = new HashMap<>();
    for (ParameterGroup group : document.groups()) {
      group.parameters().forEach(p -> byName.put(p.name(), new Placed(group, p)));
    }
    return byName;
  }

  private static List<String> regrouped(ParameterGroup was, ParameterGroup is) {
    List<String> parts = new ArrayList<>();
    if (!was.title().equals(is.title())) {
      parts.add("moved from the group \"" + was.title() + "\"");
    }
    if (was.side() != is.side()) {
      parts.add("side " + was.side() + " -> " + is.side());
    }
    return parts;
  }

  private static List<Change.Head> head(RuleDocument before, RuleDocument after) {
    List<Change.Head> changes = new ArrayList<>();
    compare(changes, "id", before.id(), after.id());
    compare(changes, "version", before.version(), after.version());
    compare(changes, "kind", before.kind().name(), after.kind().name());
    compare(changes, "variant", before.variant().orElse("none"), after.variant().orElse("none"));
    compare(changes, "title", quoted(before.title()), quoted(after.title()));
    compare(changes, "sources", sources(before), sources(after));
    return changes;
  }

  private static void compare(
      List<Change.Head> changes, String field, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change.Head(field, before, after));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String sources(RuleDocument document) {
    return document.sources().stream()
        .map(s -> source(s))
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String source(Source source) {
    return source.id() + " \"" + source.title() + "\"";
  }

  /** Whether the documents say the same. */
  public boolean isEmpty() {
    return head.isEmpty() && parameters.isEmpty();
  }

  /**
   * One group with a change, in words.
   *
   * @param changes what differs, one sentence part each, with the rule ids
   * @param unchanged parameters of the group that are the same in both
   */
  public record Section(String group, List<String> changes, List<String> unchanged) {
    /** Copies what it is given. */
    public Section {
      changes = List.copyOf(changes);
      unchanged = List.copyOf(unchanged);
    }
  }

  /** The groups with a change, in words; groups without one are left out. */
  public List<Section> sections() {
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    for (Change change : parameters) {
      byGroup.computeIfAbsent(group(change), g -> new ArrayList<>()).add(change.text());
    }
    List<Section> sections = new ArrayList<>();
    byGroup.forEach(
        (group, texts) ->
            sections.add(
                new Section(
                    group,
                    texts,
                    unchanged.getOrDefault(group, List.of()).stream()
                        .map(same -> Words.named(same) + " " + Words.value(same))
                        .toList())));
    return sections;
  }

  /**
   * The difference for people: the head, then one line for each of {@link #sections()}, such as
   * {@code FRONT layer: target days 30 -> 45 days (K1-c); strike distance 9 points unchanged}.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(head.stream().map(Change.Head::text).toList());
    for (Section section : sections()) {
      List<String> texts = new ArrayList<>(section.changes());
      section.unchanged().forEach(same -> texts.add(same + " unchanged"));
      lines.add(section.group() + ": " + String.join("; ", texts));
    }
    return lines;
  }

  private static String group(Change change) {
    return switch (change) {
      case Change.Added added -> added.group().title();
      case Change.Removed removed -> removed.group().title();
      case Change.Altered altered -> altered.group().title();
      case Change.Head head -> head.field();
    };
  }
}
