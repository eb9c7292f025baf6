package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.LimitShares.Limit;
import org.alvhdesk.strategy.rules.document.RuleDocument;

/** The desk's hard limits as JSON; the format is described in docs/strategy/rule-sets.md. */
public final class LimitFile {
  private static final Set<String> FIELDS =
      ParameterReader.fields("schema", "id", "version", "limits");
  private static final Set<String> LIMIT_FIELDS =
      ParameterReader.fields("name", "shareOfNav", "because");

  private LimitFile() {}

  /**
   * The limits in {@code json}.
   *
   * @param file name for messages
   * @throws RuleFileException when anything is wrong: lists every problem with path, line and what
   *     may stand there
   */
  public static LimitShares read(String file, String json) {
    List<Problem> problems = new ArrayList<>();
    Node root = NodeParser.parse(file, json, problems);
    Optional<LimitShares> limits =
        Fields.of(root, FIELDS, problems).flatMap(fields -> limits(fields, problems));
    if (!problems.isEmpty()) {
      throw new RuleFileException(file, problems);
    }
    return limits.orElseThrow();
  }

  private static Optional<LimitShares> limits(Fields fields, List<Problem> problems) {
    Optional<BigDecimal> schema = fields.number("schema", "the schema number 1");
    if (schema.filter(s -> s.compareTo(BigDecimal.ONE) != 0).isPresent()) {
      fields.refuse("schema", "this version reads schema 1, the file says " + schema.get());
    }
    Optional<String> id = fields.text("id", "an id such as DESK-LIMITS", RuleDocument.ID);
    Optional<String> version =
        fields.text("version", "a version as text, \"1\" and up", RuleDocument.VERSION);
    Map<Limit, BigDecimal> shares = new EnumMap<>(Limit.class);
    Set<Limit> refused = new HashSet<>();
    for (Node node : fields.list("limits", "a list of limits {name, shareOfNav, because}")) {
      Fields.of(node, LIMIT_FIELDS, problems).ifPresent(one -> limit(one, shares, refused));
    }
    for (Limit limit : Limit.values()) {
      if (!shares.containsKey(limit) && !refused.contains(limit)) {
        fields.refuse("limits", "the limit " + limit.field() + " is missing: " + limit.meaning());
      }
    }
    return problems.isEmpty()
        ? Optional.of(new LimitShares(id.orElseThrow(), version.orElseThrow(), shares))
        : Optional.empty();
  }

  private static void limit(Fields fields, Map<Limit, BigDecimal> shares, Set<Limit> refused) {
    fields.text("because", "the reason for this number");
    Optional<BigDecimal> share =
        fields.number("shareOfNav", "a decimal share of net asset value, 0 to 1");
    Optional<String> name = fields.text("name", "the name of a limit");
    if (name.isEmpty()) {
      return;
    }
    Optional<Limit> limit = named(name.get());
    if (limit.isEmpty()) {
      fields.refuse("name", "there is no limit \"" + name.get() + "\"; there is " + names());
      return;
    }
    if (share.filter(s -> s.signum() < 0 || s.compareTo(BigDecimal.ONE) > 0).isPresent()) {
      fields.refuse("shareOfNav", "a share of net asset value is 0 to 1, not " + share.get());
    }
    if (share.isEmpty()) {
      refused.add(limit.get());
    } else if (shares.putIfAbsent(limit.get(), share.get()) != null) {
      fields.refuse("name", "the limit " + name.get() + " stands twice");
    }
  }

  private static Optional<Limit> named(String name) {
    for (Limit limit : Limit.values()) {
      if (limit.field().equals(name)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  private static List<String> names() {
    return List.of(Limit.values()).stream().map(Limit::field).toList();
  }
}
