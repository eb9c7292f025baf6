package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.document.Source;

/**
 * One rule document as JSON; the format is described in docs/strategy/rule-sets.md and by {@code
 * rule-set.schema.json}.
 */
public final class RuleFile {
  static final Set<String> FIELDS =
      ParameterReader.fields(
          "schema", "id", "version", "kind", "variant", "title", "sources", "groups");
  static final Set<String> SOURCE_FIELDS = ParameterReader.fields("id", "title");
  static final Set<String> GROUP_FIELDS = ParameterReader.fields("title", "side", "parameters");

  private final List<Problem> problems;

  private RuleFile(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The document in {@code json}.
   *
   * @param file name for messages
   * @throws RuleFileException when anything is wrong: lists every problem with path, line and what
   *     may stand there
   */
  public static RuleDocument read(String file, String json) {
    String what = "rule file " + file;
    List<Problem> problems = new ArrayList<>();
    Node root = NodeParser.parse(what, json, problems);
    Optional<RuleDocument> document = new RuleFile(problems).document(root);
    if (!problems.isEmpty()) {
      throw new RuleFileException(what, problems);
    }
    return document.orElseThrow();
  }

  private Optional<RuleDocument> document(Node root) {
    Optional<Fields> head = Fields.of(root, FIELDS, problems);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = head.get();
    Optional<BigDecimal> schema = fields.number("schema", "the schema number 1");
    if (schema.isPresent()
        && schema.get().compareTo(BigDecimal.valueOf(RuleDocument.SCHEMA)) != 0) {
      fields.refuse(
          "schema",
          "this version reads schema " + RuleDocument.SCHEMA + ", the file says " + schema.get());
    }
    Optional<String> id = fields.text("id", "an id such as FOUR42-004", RuleDocument.ID);
    Optional<String> version =
        fields.text("version", "a version as text, \"1\" and up", RuleDocument.VERSION);
    Optional<RuleKind> kind = word(fields, "kind", RuleKind.class);
    Optional<String> variant =
        fields.has("variant")
            ? fields.text("variant", "a letter a to g", RuleDocument.VARIANT)
            : Optional.empty();
    Optional<String> title = fields.text("title", "a title");
    List<Source> sources = sources(fields);
    List<ParameterGroup> groups = groups(fields, sources, kind);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleDocument(
            RuleDocument.SCHEMA,
            id.orElseThrow(),
            version.orElseThrow(),
            kind.orElseThrow(),
            variant,
            title.orElseThrow(),
            sources,
            groups));
  }

  private <E extends Enum<E>> Optional<E> word(Fields fields, String name, Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    Optional<String> text = fields.text(name, "one of " + all);
    Optional<E> word =
        text.flatMap(
            t ->
                Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(t)).findFirst());
    if (text.isPresent() && word.isEmpty()) {
      fields.refuse(name, "\"" + text.get() + "\" is not one of " + all);
    }
    return word;
  }

  private List<Source> sources(Fields fields) {
    List<Source> sources = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Node node : fields.anyList("sources", "a list of source documents {id, title}")) {
      Optional<Fields> source = Fields.of(node, SOURCE_FIELDS, problems);
      Optional<String> id = source.flatMap(s -> s.text("id", "the source's id"));
      Optional<String> title = source.flatMap(s -> s.text("title", "the source's title"));
      if (id.isEmpty() || title.isEmpty()) {
        continue;
      }
      if (id.get().equals(RuleParameter.OURS)) {
        source.get().refuse("id", "\"ours\" is kept for what no source gives");
      } else if (!ids.add(id.get())) {
        source.get().refuse("id", "the source \"" + id.get() + "\" stands twice");
      } else {
        sources.add(new Source(id.get(), title.get()));
      }
    }
    return sources;
  }

  private List<ParameterGroup> groups(
      Fields fields, List<Source> sources, Optional<RuleKind> kind) {
    Set<String> citable = new LinkedHashSet<>(sources.stream().map(Source::id).toList());
    citable.add(RuleParameter.OURS);
    ParameterReader reader = new ParameterReader(citable, kind, problems);
    Map<String, String> seen = new HashMap<>();
    List<ParameterGroup> groups = new ArrayList<>();
    for (Node node : fields.list("groups", "a list of groups of parameters")) {
      Fields.of(node, GROUP_FIELDS, problems)
          .flatMap(g -> group(g, reader, seen))
          .ifPresent(groups::add);
    }
    return groups;
  }

  private Optional<ParameterGroup> group(
      Fields fields, ParameterReader reader, Map<String, String> seen) {
    Optional<String> title = fields.text("title", "a title");
    Optional<Side> side = word(fields, "side", Side.class);
    List<RuleParameter> parameters = new ArrayList<>();
    for (Node node : fields.list("parameters", "a list of parameters")) {
      Optional<RuleParameter> parameter = reader.read(node);
      if (parameter.isEmpty()) {
        continue;
      }
      String first = seen.putIfAbsent(parameter.get().name(), node.path());
      if (first == null) {
        parameters.add(parameter.get());
      } else {
        Node name = ((Node.Obj) node).fields().get("name");
        problems.add(
            Fields.problem(
                name, "the parameter " + parameter.get().name() + " stands already at " + first));
      }
    }
    return title.isEmpty() || side.isEmpty() || parameters.isEmpty()
        ? Optional.empty()
        : Optional.of(new ParameterGroup(title.get(), side.get(), parameters));
  }
}
