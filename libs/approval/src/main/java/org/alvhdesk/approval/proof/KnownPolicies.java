package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.policy.ApprovalPolicy;
import org.alvhdesk.approval.policy.Hands;

/**
 * The approval policies that a proof can count by, by the name that signed contents give: those
 * from before policies were documents, and the documents it was given. A name that two different
 * documents bear says nothing.
 */
public final class KnownPolicies {
  private static final Set<String> MAY_APPROVE = Set.of("trader", "risk", "pm");

  /** Name of the review of emergencies from before a policy said what it asks for. */
  public static final String FIXED_REVIEW = "emergency-review/1";

  /**
   * Names of the two fixed policies that were signed before policies were documents, and of the
   * fixed review; all three ask for the same.
   */
  private static final List<String> BEFORE_DOCUMENTS =
      List.of("hedge-quorum/1", "condor-quorum/1", FIXED_REVIEW);

  /**
   * A policy document.
   *
   * @param origin where it was found, in words
   */
  public record Source(ApprovalPolicy policy, String origin) {}

  private final List<Source> sources = new ArrayList<>();
  private final Map<String, String> doubted = new HashMap<>();

  /** Knows {@code sources}, and the policies from before there were documents. */
  public KnownPolicies(Collection<Source> sources) {
    this.sources.addAll(sources);
  }

  /** Knows {@code source} from now on. */
  public void add(Source source) {
    sources.add(source);
  }

  /** From now on nothing is counted by a policy that bears the name {@code signature}. */
  public void doubt(String signature, String why) {
    doubted.putIfAbsent(signature, why);
  }

  /** The policy that {@code signature} (name, stroke, version) names. */
  public NamedPolicy named(String signature) {
    if (doubted.containsKey(signature)) {
      return new NamedPolicy.Unknown(
          "the policy " + signature + " cannot be relied on: " + doubted.get(signature));
    }
    if (BEFORE_DOCUMENTS.contains(signature)) {
      QuorumPolicy quorum =
          new QuorumPolicy(signature, 2, List.of(new Factor("risk", 1)), MAY_APPROVE);
      return new NamedPolicy.Known(
          change ->
              Optional.of(
                  new Required(
                      quorum,
                      false,
                      Set.of("risk"),
                      Hands.beforePoliciesSaid(change.kind()),
                      List.of())),
          "from before policies were documents");
    }
    List<Source> found =
        sources.stream().filter(s -> s.policy().signature().equals(signature)).toList();
    if (found.isEmpty()) {
      return new NamedPolicy.Unknown("the policy " + signature + " is not known here");
    }
    ApprovalPolicy first = found.getFirst().policy();
    if (found.stream().anyMatch(s -> !s.policy().equals(first))) {
      return new NamedPolicy.Unknown(
          "different policies bear the name "
              + signature
              + ": "
              + String.join(", ", found.stream().map(Source::origin).toList()));
    }
    return new NamedPolicy.Known(first::required, found.getFirst().origin());
  }
}
