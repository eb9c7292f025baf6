package org.alvhdesk.approval.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Required;

/**
 * A versioned policy: for each kind of change the rules that say who must agree. Every rule that
 * applies counts, and the largest demand of each wins, so a rule can only ask for more. A kind
 * without rules is refused to everybody.
 *
 * @param id names the policy
 * @param version part of what is signed
 * @param eligibleRoles roles whose holders may approve
 * @param vetoRoles roles whose holders may stop a request for good; {@link #INDEPENDENT_ROLE} is
 *     always one
 * @param hands by kind, who may draft, edit and submit it
 * @param rules by kind, each kind with at least one {@link Threshold.Always}
 */
public record ApprovalPolicy(
    String id,
    int version,
    Set<String> eligibleRoles,
    Set<String> vetoRoles,
    Map<String, Hands> hands,
    Map<String, List<Rule>> rules) {
  /** Role without which nothing is approved: the second pair of eyes is not the trading desk's. */
  public static final String INDEPENDENT_ROLE = "risk";

  /** When, and what then. */
  public record Rule(Threshold when, Demand demand) {
    public Rule {
      Objects.requireNonNull(when);
      Objects.requireNonNull(demand);
    }
  }

  /**
   * @throws IllegalArgumentException when a number is missing or impossible, a kind could be
   *     approved without {@link #INDEPENDENT_ROLE}, or that role could not veto
   */
  public ApprovalPolicy {
    if (id == null || id.isBlank() || version < 1) {
      throw new IllegalArgumentException("a policy has an id and a version from 1");
    }
    eligibleRoles = Set.copyOf(eligibleRoles);
    vetoRoles = Set.copyOf(vetoRoles);
    if (!vetoRoles.contains(INDEPENDENT_ROLE)) {
      throw new IllegalArgumentException(
          "role " + INDEPENDENT_ROLE + " must be able to stop a change: vetoRoles lacks it");
    }
    hands = Map.copyOf(hands);
    Map<String, List<Rule>> copy = new TreeMap<>();
    rules.forEach((kind, some) -> copy.put(kind, List.copyOf(some)));
    rules = copy;
    if (!hands.keySet().equals(rules.keySet())) {
      throw new IllegalArgumentException(
          "every kind with rules says who may submit it: " + rules.keySet());
    }
    for (Map.Entry<String, List<Rule>> entry : rules.entrySet()) {
      check(entry.getKey(), entry.getValue(), eligibleRoles);
    }
  }

  /** Name and version as they are signed. */
  public String signature() {
    return id + "/" + version;
  }

  /** What {@code change} needs; empty when no rule speaks of its kind: nobody may approve it. */
  public Optional<Required> required(ChangeFigures change) {
    List<Rule> applying =
        rules.getOrDefault(change.kind(), List.of()).stream()
            .filter(rule -> rule.when().isMetBy(change))
            .toList();
    return applying.stream()
        .map(Rule::demand)
        .reduce(Demand::and)
        .map(
            demand ->
                new Required(
                    demand.quorum(signature(), eligibleRoles),
                    demand.secondFactor(),
                    vetoRoles,
                    hands.get(change.kind()),
                    applying.stream().map(rule -> rule.when().text()).toList()));
  }

  /**
   * Kinds of change that could never be approved when certain people have a hand in them, with the
   * reason: a small desk deadlocks when everybody who may approve is the one who asked. Empty when
   * every kind can be satisfied, however large the change, whoever edits and whoever submits it.
   *
   * @param members roles by name of everybody on the desk
   */
  public List<String> deadlocks(Map<String, Set<String>> members) {
    List<String> deadlocks = new ArrayList<>();
    Set<String> submitters = new TreeSet<>();
    for (String kind : rules.keySet()) {
      Set<String> some = holders(members, hands.get(kind).submitters());
      submitters.addAll(some);
      if (some.isEmpty()) {
        deadlocks.add(
            "nobody may submit a "
                + kind
                + " change: nobody has one of the roles "
                + sorted(hands.get(kind).submitters()));
      }
      lacking(kind, members, member -> true)
          .forEach(
              (whose, missing) ->
                  deadlocks.add(
                      "a "
                          + kind
                          + " change "
                          + whose
                          + " can never be approved: even if everybody else agrees it lacks "
                          + String.join(" and ", missing)));
    }
    for (String submitter : submitters) {
      if (members.entrySet().stream()
          .filter(member -> !member.getKey().equals(submitter))
          .noneMatch(member -> vetoRoles.stream().anyMatch(member.getValue()::contains))) {
        deadlocks.add(
            "nobody could veto what "
                + submitter
                + " submits: nobody else has one of the roles "
                + sorted(vetoRoles));
      }
    }
    return List.copyOf(deadlocks);
  }

  private static List<String> sorted(Set<String> roles) {
    return roles.stream().sorted().toList();
  }

  private static Set<String> holders(Map<String, Set<String>> members, Set<String> roles) {
    Set<String> found = new TreeSet<>();
    members.forEach(
        (name, held) -> {
          if (roles.stream().anyMatch(held::contains)) {
            found.add(name);
          }
        });
    return found;
  }

  /**
   * What a change of {@code kind}, however large, lacks when everybody else agrees whose approval
   * {@code counts}; by whose hands were in it, in words. Only a hedge change has revisions, so only
   * there two people can be barred: one who edits and one who submits. A pair is named when its
   * submitter alone would do no harm.
   */
  Map<String, List<String>> lacking(
      String kind, Map<String, Set<String>> members, Predicate<String> counts) {
    QuorumPolicy most =
        rules.get(kind).stream()
            .map(Rule::demand)
            .reduce(Demand::and)
            .orElseThrow()
            .quorum(signature(), eligibleRoles);
    Set<String> editors =
        kind.equals(PolicyDocument.HEDGE) ? holders(members, hands.get(kind).editors()) : Set.of();
    Map<String, List<String>> lacking = new TreeMap<>();
    for (String submitter : holders(members, hands.get(kind).submitters())) {
      List<String> alone = missing(most, members, counts, Set.of(submitter));
      if (!alone.isEmpty()) {
        lacking.put("submitted by " + submitter, alone);
        continue;
      }
      for (String editor : editors) {
        List<String> both =
            missing(most, members, counts, new HashSet<>(List.of(submitter, editor)));
        if (!both.isEmpty()) {
          lacking.put("edited by " + editor + " and submitted by " + submitter, both);
        }
      }
    }
    return lacking;
  }

  /** What {@code quorum} lacks when everybody agrees but those whose {@code hands} were in it. */
  private static List<String> missing(
      QuorumPolicy quorum,
      Map<String, Set<String>> members,
      Predicate<String> counts,
      Set<String> hands) {
    return quorum.missing(
        members.entrySet().stream()
            .filter(member -> !hands.contains(member.getKey()))
            .filter(member -> counts.test(member.getKey()))
            .map(member -> new Approval(member.getKey(), member.getValue(), 1, ""))
            .toList());
  }

  private static void check(String kind, List<Rule> rules, Set<String> eligible) {
    if (rules.stream().noneMatch(rule -> rule.when() instanceof Threshold.Always)) {
      throw new IllegalArgumentException(
          "kind " + kind + " needs a rule that always applies, or some change needs nobody");
    }
    Demand least =
        rules.stream()
            .filter(rule -> rule.when() instanceof Threshold.Always)
            .map(Rule::demand)
            .reduce(Demand::and)
            .orElseThrow();
    if (least.factors().stream().noneMatch(f -> f.role().equals(INDEPENDENT_ROLE))) {
      throw new IllegalArgumentException(
          "kind " + kind + " could be approved without role " + INDEPENDENT_ROLE);
    }
    Set<Threshold> seen = new HashSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.when())) {
        throw new IllegalArgumentException(
            "kind " + kind + " has two rules for the same case: " + rule.when().text());
      }
      rule.demand().quorum("check", eligible); // refuses roles that may not approve
    }
  }
}
