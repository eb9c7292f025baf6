package org.alvhdesk.rulefiles;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alvhdesk.approval.Lending;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.ApprovalPolicy;
import org.alvhdesk.approval.policy.Demand;
import org.alvhdesk.approval.policy.Hands;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.approval.policy.PolicyDocument.Article;
import org.alvhdesk.approval.policy.PolicyDocument.Section;
import org.alvhdesk.approval.policy.Threshold;

/** One approval policy as JSON; the format is described in docs/security/approval.md. */
public final class PolicyFile {
  /** The form that is written today. */
  public static final int SCHEMA = 3;

  /**
   * The form before it, which is still read, since what was signed and what was in force stays
   * readable: who submits and who lends was the same for every policy, and only sessions counted.
   */
  private static final int WITHOUT_SUBMITTERS = 2;

  /** The first form: also, the veto is risk's alone, and delayed quotes are not accepted. */
  private static final int FIRST = 1;

  private static final Set<String> FIRST_FIELDS =
      ParameterReader.fields("schema", "id", "version", "title", "eligibleRoles", "drift", "kinds");
  private static final Set<String> SECOND_FIELDS =
      ParameterReader.fields(
          "schema", "id", "version", "title", "eligibleRoles", "vetoRoles", "drift", "kinds");
  private static final Set<String> FIELDS =
      ParameterReader.fields(
          "schema",
          "id",
          "version",
          "title",
          "eligibleRoles",
          "vetoRoles",
          "lending",
          "drift",
          "kinds");
  private static final Set<String> LENDING_FIELDS = ParameterReader.fields("role", "to");
  private static final Set<String> BEFORE_DRIFT_FIELDS =
      ParameterReader.fields("stressLossShare", "offsetPoints", "quoteAgeSeconds");
  private static final Set<String> DRIFT_FIELDS =
      ParameterReader.fields("stressLossShare", "offsetPoints", "quotes");
  private static final Set<String> QUOTE_FIELDS =
      ParameterReader.fields(
          "freshSeconds", "acceptDelayed", "delaySeconds", "delayedFreshSeconds");
  private static final Set<String> KIND_FIELDS_BEFORE =
      ParameterReader.fields("kind", "sessionsToLive", "rules");
  private static final Set<String> KIND_FIELDS =
      ParameterReader.fields("kind", "submitters", "timeToLive", "sessionsToLive", "rules");
  private static final Set<String> RULE_FIELDS =
      ParameterReader.fields("when", "from", "people", "roles", "secondFactor", "reason", "source");
  private static final Set<String> ROLE_FIELDS = ParameterReader.fields("role", "minimum");

  /** Cases of {@code when}, those with a {@code from} last. */
  private static final List<String> CASES =
      List.of("ALWAYS", "RAISES_RISK", "PREMIUM_USD", "STRESS_LOSS_USD", "NAV_SHARE");

  /** Roles of the desk that may be given the right to approve. */
  private static final List<String> ROLES = List.of("pm", "risk", "trader");

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{0,39}");
  private static final int MOST_PEOPLE = 10;
  private static final int MOST_SESSIONS = 20;
  private static final int LATEST_VERSION = 1_000_000;
  private static final int LONGEST_QUOTE_AGE = 3600;
  private static final int SHORTEST_DELAY = 60;
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LIFE = Duration.ofDays(7);

  /** Seconds. Older quotes are a defect, on which nothing is filled whatever a policy says. */
  private static final int OLDEST_FILLED = (int) QuoteBounds.OLDEST_FILLED.toSeconds();

  private final List<Problem> problems = new ArrayList<>();
  private int schema = SCHEMA;

  private PolicyFile() {}

  /**
   * The policy in {@code json}.
   *
   * @param file name for messages
   * @throws RuleFileException when anything is wrong: lists every problem with path, line, value
   *     and what may stand there
   */
  public static PolicyDocument read(String file, String json) {
    String what = "policy file " + file;
    PolicyFile reader = new PolicyFile();
    Node root = NodeParser.parse(what, json, reader.problems);
    Optional<PolicyDocument> document =
        Fields.of(root, reader.fields(root), reader.problems).flatMap(reader::document);
    if (!reader.problems.isEmpty()) {
      throw new RuleFileException(what, reader.problems);
    }
    return document.orElseThrow();
  }

  /** What may stand in a document of the schema that {@code root} says it has. */
  private Set<String> fields(Node root) {
    for (int before : List.of(FIRST, WITHOUT_SUBMITTERS)) {
      if (root instanceof Node.Obj object
          && object.fields().get("schema") instanceof Node.Num number
          && number.value().compareTo(BigDecimal.valueOf(before)) == 0) {
        schema = before;
      }
    }
    return schema == FIRST ? FIRST_FIELDS : schema == SCHEMA ? FIELDS : SECOND_FIELDS;
  }

  private Optional<PolicyDocument> document(Fields fields) {
    whole(fields, "schema", FIRST, SCHEMA);
    Optional<String> id = fields.text("id", "an id in capitals such as DESK", ID);
    Optional<Integer> version = whole(fields, "version", 1, LATEST_VERSION);
    Optional<String> title = fields.text("title", "a title");
    Set<String> eligible = roles(fields, "eligibleRoles");
    Set<String> veto =
        schema == FIRST ? Set.of(ApprovalPolicy.INDEPENDENT_ROLE) : roles(fields, "vetoRoles");
    Lending lending = schema == SCHEMA ? lending(fields) : Lending.among(eligible);
    Optional<DriftBands> bands =
        fields
            .node("drift", "the bands {stressLossShare, offsetPoints, quotes}")
            .flatMap(
                node ->
                    Fields.of(node, schema == FIRST ? BEFORE_DRIFT_FIELDS : DRIFT_FIELDS, problems))
            .flatMap(this::bands);
    List<Section> sections = new ArrayList<>();
    for (Node node : fields.list("kinds", "a list with every one of " + PolicyDocument.KINDS)) {
      Fields.of(node, schema == SCHEMA ? KIND_FIELDS : KIND_FIELDS_BEFORE, problems)
          .flatMap(this::section)
          .ifPresent(sections::add);
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    List<PolicyDocument> made = new ArrayList<>();
    fields.passes(
        "kinds",
        () ->
            made.add(
                new PolicyDocument(
                    id.orElseThrow(),
                    version.orElseThrow(),
                    title.orElseThrow(),
                    eligible,
                    veto,
                    lending,
                    sections,
                    bands.orElseThrow())));
    return made.stream().findFirst();
  }

  private Set<String> roles(Fields fields, String name) {
    Set<String> roles = new LinkedHashSet<>();
    for (Node node : fields.list(name, "a list of some of " + ROLES)) {
      if (!(node instanceof Node.Text text) || !ROLES.contains(text.value())) {
        problems.add(
            Fields.problem(node, "one of " + ROLES + " is needed, this is " + node.kind()));
      } else if (!roles.add(text.value())) {
        problems.add(Fields.problem(node, "\"" + text.value() + "\" stands twice"));
      }
    }
    return roles;
  }

  /** Who may borrow which role; a role that is not named is lent to nobody. */
  private Lending lending(Fields fields) {
    Map<String, Set<String>> borrowers = new TreeMap<>();
    for (Node node : fields.anyList("lending", "a list of {role, to}")) {
      Optional<Fields> one = Fields.of(node, LENDING_FIELDS, problems);
      Optional<String> role = one.flatMap(f -> oneOf(f, "role", ROLES));
      Set<String> to = one.map(f -> roles(f, "to")).orElse(Set.of());
      if (role.isEmpty()) {
        continue;
      }
      if (to.contains(role.get())) {
        one.get().refuse("to", "who holds " + role.get() + " need not borrow it; leave it out");
      }
      if (borrowers.put(role.get(), to) != null) {
        one.get()
            .refuse("role", "\"" + role.get() + "\" is lent twice; name all its borrowers once");
      }
    }
    return new Lending(borrowers);
  }

  private Optional<DriftBands> bands(Fields fields) {
    Optional<BigDecimal> stress = number(fields, "stressLossShare", "0.001", "1");
    Optional<BigDecimal> offset = number(fields, "offsetPoints", "0.001", "1");
    Optional<QuoteBounds> quotes =
        schema == FIRST
            ? seconds(fields, "quoteAgeSeconds", 1, LONGEST_QUOTE_AGE).map(QuoteBounds::promptOnly)
            : fields
                .node("quotes", "{freshSeconds, acceptDelayed, delaySeconds, delayedFreshSeconds}")
                .flatMap(node -> Fields.of(node, QUOTE_FIELDS, problems))
                .flatMap(this::quotes);
    return stress.isEmpty() || offset.isEmpty() || quotes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DriftBands(stress.get().doubleValue(), offset.get().doubleValue(), quotes.get()));
  }

  private Optional<QuoteBounds> quotes(Fields fields) {
    Optional<Duration> prompt = seconds(fields, "freshSeconds", 1, OLDEST_FILLED);
    Optional<Boolean> accepted = fields.flag("acceptDelayed", "true or false");
    if (prompt.isEmpty() || accepted.isEmpty()) {
      return Optional.empty();
    }
    if (!accepted.get()) {
      for (String name : List.of("delaySeconds", "delayedFreshSeconds")) {
        if (fields.has(name)) {
          fields.refuse(name, "delayed quotes are not accepted; leave \"" + name + "\" out");
        }
      }
      return Optional.of(QuoteBounds.promptOnly(prompt.get()));
    }
    Optional<Duration> delay = seconds(fields, "delaySeconds", SHORTEST_DELAY, OLDEST_FILLED - 1);
    Optional<Duration> fresh = seconds(fields, "delayedFreshSeconds", 1, OLDEST_FILLED);
    if (delay.isEmpty() || fresh.isEmpty()) {
      return Optional.empty();
    }
    QuoteBounds.Delayed delayed = new QuoteBounds.Delayed(delay.get(), fresh.get());
    if (delayed.most().toSeconds() > OLDEST_FILLED) {
      fields.refuse(
          "delayedFreshSeconds",
          "with delaySeconds this allows quotes of %d s; nothing is filled on quotes above %d s"
              .formatted(delayed.most().toSeconds(), OLDEST_FILLED));
      return Optional.empty();
    }
    return Optional.of(new QuoteBounds(prompt.get(), Optional.of(delayed)));
  }

  private Optional<Duration> seconds(Fields fields, String name, int least, int most) {
    return whole(fields, name, least, most).map(Duration::ofSeconds);
  }

  private Optional<Section> section(Fields fields) {
    Optional<String> kind = oneOf(fields, "kind", PolicyDocument.KINDS);
    Optional<Integer> sessions = whole(fields, "sessionsToLive", 0, MOST_SESSIONS);
    List<Article> articles = new ArrayList<>();
    for (Node node : fields.list("rules", "a list of rules")) {
      Fields.of(node, RULE_FIELDS, problems).flatMap(this::article).ifPresent(articles::add);
    }
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Hands> hands = hands(fields, kind.get());
    Optional<Duration> life = timeToLive(fields, kind.get());
    return sessions.isEmpty() || hands.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(kind.get(), hands.get(), life, sessions.get(), articles));
  }

  private Optional<Hands> hands(Fields fields, String kind) {
    if (schema < SCHEMA) {
      return Optional.of(Hands.beforePoliciesSaid(kind));
    }
    if (kind.equals(PolicyDocument.EMERGENCY)) {
      if (fields.has("submitters")) {
        fields.refuse(
            "submitters",
            "who may release alone is the same under every policy; leave \"submitters\" out");
      }
      return Optional.of(Hands.beforePoliciesSaid(kind));
    }
    Set<String> submitters = roles(fields, "submitters");
    return submitters.isEmpty() ? Optional.empty() : Optional.of(Hands.of(submitters));
  }

  /** How long approval may take; what activates or is reviewed at a close counts sessions only. */
  private Optional<Duration> timeToLive(Fields fields, String kind) {
    boolean trades = kind.equals(PolicyDocument.HEDGE) || kind.equals(PolicyDocument.CONDOR);
    if (schema < SCHEMA || !trades) {
      if (schema == SCHEMA && fields.has("timeToLive")) {
        fields.refuse("timeToLive", "a " + kind + " lives for sessions; leave \"timeToLive\" out");
      }
      return Optional.empty();
    }
    String what = "a duration of market time such as PT4H, from PT5M to P7D,";
    Optional<String> text = fields.text("timeToLive", what);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Duration life = Duration.parse(text.get());
      if (life.compareTo(SHORTEST_LIFE) >= 0 && life.compareTo(LONGEST_LIFE) <= 0) {
        return Optional.of(life);
      }
    } catch (DateTimeParseException e) {
      // refused below, like a duration out of range
    }
    fields.refuse("timeToLive", what + " is needed, this is \"" + text.get() + "\"");
    return Optional.empty();
  }

  private Optional<Article> article(Fields fields) {
    Optional<Threshold> when = threshold(fields);
    Optional<Integer> people = whole(fields, "people", 1, MOST_PEOPLE);
    List<Factor> factors = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (Node node : fields.anyList("roles", "a list of {role, minimum}")) {
      Optional<Fields> factor = Fields.of(node, ROLE_FIELDS, problems);
      Optional<String> role = factor.flatMap(f -> oneOf(f, "role", ROLES));
      Optional<Integer> minimum = factor.flatMap(f -> whole(f, "minimum", 1, MOST_PEOPLE));
      if (role.isPresent() && !named.add(role.get())) {
        factor.get().refuse("role", "\"" + role.get() + "\" is asked for twice in one rule");
      } else if (role.isPresent() && minimum.isPresent()) {
        factors.add(new Factor(role.get(), minimum.get()));
      }
    }
    Optional<Boolean> second = fields.flag("secondFactor", "true or false");
    Optional<String> reason = fields.text("reason", "a sentence that says why");
    Optional<String> source = fields.text("source", "where it comes from, or \"ours\"");
    return when.isEmpty()
            || people.isEmpty()
            || second.isEmpty()
            || reason.isEmpty()
            || source.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Article(
                when.get(),
                new Demand(people.get(), factors, second.get()),
                reason.get(),
                source.get()));
  }

  private Optional<Threshold> threshold(Fields fields) {
    Optional<String> name = oneOf(fields, "when", CASES);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return switch (name.get()) {
      case "ALWAYS" -> withoutSize(fields, new Threshold.Always());
      case "RAISES_RISK" -> withoutSize(fields, new Threshold.RaisesRisk());
      case "PREMIUM_USD" -> dollars(fields).map(Threshold.Premium::new);
      case "STRESS_LOSS_USD" -> dollars(fields).map(Threshold.StressLoss::new);
      default ->
          number(fields, "from", "0.0001", "1")
              .map(share -> new Threshold.NavShare(share.doubleValue()));
    };
  }

  private Optional<Double> dollars(Fields fields) {
    return number(fields, "from", "1", "1000000000").map(BigDecimal::doubleValue);
  }

  private Optional<Threshold> withoutSize(Fields fields, Threshold threshold) {
    if (fields.has("from")) {
      fields.refuse("from", "this case has no size; leave \"from\" out");
    }
    return Optional.of(threshold);
  }

  private Optional<String> oneOf(Fields fields, String name, List<String> allowed) {
    Optional<String> text = fields.text(name, "one of " + allowed);
    if (text.isPresent() && !allowed.contains(text.get())) {
      fields.refuse(name, "\"" + text.get() + "\" is not one of " + allowed);
      return Optional.empty();
    }
    return text;
  }

  private Optional<Integer> whole(Fields fields, String name, int least, int most) {
    String range =
        least == most ? "the number " + least : "a whole number from " + least + " to " + most;
    Optional<BigDecimal> number = fields.number(name, range);
    if (number.isPresent()
        && (number.get().stripTrailingZeros().scale() > 0
            || number.get().compareTo(BigDecimal.valueOf(least)) < 0
            || number.get().compareTo(BigDecimal.valueOf(most)) > 0)) {
      fields.refuse(name, range + " is needed, this is " + number.get().toPlainString());
      return Optional.empty();
    }
    return number.map(BigDecimal::intValueExact);
  }

  private Optional<BigDecimal> number(Fields fields, String name, String least, String most) {
    String range = "a number from " + least + " to " + most;
    Optional<BigDecimal> number = fields.number(name, range);
    if (number.isPresent()
        && (number.get().compareTo(new BigDecimal(least)) < 0
            || number.get().compareTo(new BigDecimal(most)) > 0)) {
      fields.refuse(name, range + " is needed, this is " + number.get().toPlainString());
      return Optional.empty();
    }
    return number;
  }
}
