package org.alvhdesk.approval.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.approval.Lending;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.drift.DriftBands;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.approval.emergency.Review;

/**
 * A policy as people write and read it: every rule with its reason. It speaks of every kind of
 * change, so that none is forgotten.
 *
 * @param id capitals, digits and dashes, such as {@code DESK}
 * @param version from 1; every change of the text is a new one
 * @param title one line for people
 * @param eligibleRoles roles whose holders may approve
 * @param vetoRoles roles whose holders may stop a request for good
 * @param lending who may borrow which role
 * @param sections one for each of {@link #KINDS}
 * @param bands how far the market may move before an approval does not hold any more
 */
public record PolicyDocument(
    String id,
    int version,
    String title,
    Set<String> eligibleRoles,
    Set<String> vetoRoles,
    Lending lending,
    List<Section> sections,
    DriftBands bands) {
  /** Fewer than these would be the one who released alone looking at it again. */
  private static final int FEWEST_REVIEWERS = 2;

  /** A change of the hedge book. */
  public static final String HEDGE = "hedge";

  /** A change of the condor book. */
  public static final String CONDOR = "condor";

  /** Another rule set, or another version of it. */
  public static final String RULE_SET = "ruleset";

  /** Another hard limit. */
  public static final String LIMIT = "limit";

  /** Another approval policy; decided under the old one. */
  public static final String POLICY = "policy";

  /** The review of what one person released alone. */
  public static final String EMERGENCY = "emergency";

  /** Every kind, in the order of pages. */
  public static final List<String> KINDS =
      List.of(HEDGE, CONDOR, RULE_SET, LIMIT, POLICY, EMERGENCY);

  /**
   * What is said of one kind.
   *
   * @param hands who may draft, edit and submit one
   * @param timeToLive how long approval may take once it is submitted, market time, above 0; it
   *     then also expires at the close of the session. Empty where only sessions are counted
   * @param sessionsToLive a request expires at the close of this many sessions after its own; 0 is
   *     the close of its own
   */
  public record Section(
      String kind,
      Hands hands,
      Optional<Duration> timeToLive,
      int sessionsToLive,
      List<Article> articles) {
    public Section {
      Objects.requireNonNull(hands);
      if (timeToLive.filter(time -> !time.isPositive()).isPresent()) {
        throw new IllegalArgumentException(
            "kind " + kind + ": timeToLive must be above 0, not " + timeToLive.get());
      }
      if (sessionsToLive < 0) {
        throw new IllegalArgumentException(
            "kind " + kind + ": sessionsToLive starts at 0, not " + sessionsToLive);
      }
      articles = List.copyOf(articles);
    }
  }

  /**
   * One rule.
   *
   * @param reason why the desk wants it, a sentence
   * @param source where that comes from; {@code ours} when it is the desk's own
   */
  public record Article(Threshold when, Demand demand, String reason, String source) {
    public Article {
      if (reason == null || reason.isBlank() || source == null || source.isBlank()) {
        throw new IllegalArgumentException("a rule needs a reason and a source");
      }
    }

    ApprovalPolicy.Rule rule() {
      return new ApprovalPolicy.Rule(when, demand);
    }
  }

  /**
   * @throws IllegalArgumentException when a kind is missing, stands twice or is unknown, or when no
   *     membership could satisfy it
   */
  public PolicyDocument {
    eligibleRoles = Set.copyOf(eligibleRoles);
    vetoRoles = Set.copyOf(vetoRoles);
    sections = List.copyOf(sections);
    Objects.requireNonNull(lending);
    List<String> kinds = new ArrayList<>(sections.stream().map(Section::kind).toList());
    for (String kind : KINDS) {
      if (!kinds.remove(kind)) {
        throw new IllegalArgumentException(
            "no rules for kind " + kind + ": nobody could approve such a change; add them");
      }
    }
    if (!kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "kinds " + kinds + " are unknown or stand twice; there are " + KINDS);
    }
    for (Section section : sections) {
      policy(id, version, eligibleRoles, vetoRoles, List.of(section));
      if (section.kind().equals(EMERGENCY)) {
        checkReview(section);
      }
    }
  }

  /** As the rules apply it. */
  public ApprovalPolicy policy() {
    return policy(id, version, eligibleRoles, vetoRoles, sections);
  }

  /** Why {@code name}, who holds {@code roles}, may not borrow {@code role}; empty when so. */
  public Optional<String> notLent(String role, String name, Set<String> roles) {
    Set<String> held = new TreeSet<>(roles);
    held.retainAll(eligibleRoles);
    return lending.refused(role, name, held);
  }

  /** Whose signatures close the review of what one person released alone. */
  public QuorumPolicy review() {
    return section(EMERGENCY)
        .articles()
        .getFirst()
        .demand()
        .quorum(policy().signature(), eligibleRoles);
  }

  /**
   * What is said of {@code kind}.
   *
   * @throws IllegalArgumentException for a kind that does not exist
   */
  public Section section(String kind) {
    return sections.stream()
        .filter(section -> section.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no kind of change is called " + kind + ": " + KINDS));
  }

  /**
   * Changes that could never be approved or stopped among {@code members}, each with why: those of
   * {@link ApprovalPolicy#deadlocks}, and emergencies that nobody could review.
   *
   * @param members roles by name of everybody on the desk
   */
  public List<String> deadlocks(Map<String, Set<String>> members) {
    List<Section> ordinary =
        sections.stream().filter(section -> !section.kind().equals(EMERGENCY)).toList();
    List<String> found =
        new ArrayList<>(policy(id, version, eligibleRoles, vetoRoles, ordinary).deadlocks(members));
    found.addAll(unreviewed(members));
    return List.copyOf(found);
  }

  private List<String> unreviewed(Map<String, Set<String>> members) {
    QuorumPolicy needed = review();
    List<String> found = new ArrayList<>();
    new TreeMap<>(members)
        .forEach(
            (name, roles) -> {
              if (roles.stream().noneMatch(BreakGlass.ROLES::contains)) {
                return;
              }
              List<String> missing =
                  new Review("", name, Set.of(), signatures(members), needed).missing();
              if (!missing.isEmpty()) {
                found.add(
                    "an emergency of "
                        + name
                        + " can never be reviewed: even if everybody else signs it lacks "
                        + String.join(" and ", missing));
              }
            });
    return found;
  }

  private static List<Review.Signature> signatures(Map<String, Set<String>> members) {
    return members.entrySet().stream()
        .map(member -> new Review.Signature(member.getKey(), member.getValue()))
        .toList();
  }

  private static ApprovalPolicy policy(
      String id, int version, Set<String> eligible, Set<String> veto, List<Section> sections) {
    Map<String, Hands> hands = new TreeMap<>();
    Map<String, List<ApprovalPolicy.Rule>> rules = new TreeMap<>();
    for (Section section : sections) {
      hands.put(section.kind(), section.hands());
      rules.put(section.kind(), section.articles().stream().map(Article::rule).toList());
    }
    return new ApprovalPolicy(id, version, eligible, veto, hands, rules);
  }

  /** A review is afterwards and of any size: no thresholds, no second factor, never one person. */
  private static void checkReview(Section section) {
    Demand review = section.articles().getFirst().demand();
    if (section.articles().size() != 1
        || review.people() < FEWEST_REVIEWERS
        || review.secondFactor()) {
      throw new IllegalArgumentException(
          "kind "
              + EMERGENCY
              + " is the review of what one person released alone: one rule, at least "
              + FEWEST_REVIEWERS
              + " people, without a second factor (who releases alone needs one anyway)");
    }
  }
}
