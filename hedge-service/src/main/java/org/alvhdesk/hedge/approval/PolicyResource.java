package org.alvhdesk.hedge.approval;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.approval.policy.SecondFactors;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.hedge.member.Members;
import org.alvhdesk.hedge.member.MembersAnswer;
import org.alvhdesk.hedge.member.MembersAnswer.Known;
import org.alvhdesk.hedge.member.MembersAnswer.Unknown;
import org.alvhdesk.kit.tx.Transactions;

/** The approval policy that runs, and whether the desk's people can satisfy it; for everyone. */
@Path("/api/v1/approval-policy")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class PolicyResource {
  private final Policies policies;
  private final Members members;
  private final Transactions transactions;
  private final MarketQuotes quotes;

  PolicyResource(
      Policies policies, Members members, Transactions transactions, MarketQuotes quotes) {
    this.policies = policies;
    this.members = members;
    this.transactions = transactions;
    this.quotes = quotes;
  }

  /** Every rule with its reason, and what could never be approved. */
  @GET
  public Uni<PolicyView> policy() {
    return members
        .now()
        .chain(answer -> transactions.read(quotes::refused).map(refused -> view(answer, refused)));
  }

  private PolicyView view(MembersAnswer answer, Optional<String> quotes) {
    PolicyDocument document = policies.document();
    Optional<QuoteBounds.Delayed> late = document.bands().quotes().delayed();
    return new PolicyView(
        policies.signature(),
        document.title(),
        sorted(document.eligibleRoles()),
        document.sections().stream()
            .filter(section -> !section.kind().equals(PolicyDocument.EMERGENCY))
            .flatMap(section -> section.hands().submitters().stream())
            .distinct()
            .sorted()
            .toList(),
        sorted(document.vetoRoles()),
        document.lending().borrowers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(lent -> new PolicyView.Lending(lent.getKey(), sorted(lent.getValue())))
            .toList(),
        document.sections().stream().map(PolicyResource::kind).toList(),
        new PolicyView.Bands(
            document.bands().stressLossShare(),
            document.bands().offsetPoints(),
            document.bands().quotes().prompt().toSeconds(),
            late.map(QuoteBounds.Delayed::most).map(Duration::toSeconds).orElse(null),
            late.map(QuoteBounds.Delayed::delay).map(Duration::toSeconds).orElse(null)),
        answer instanceof Known known ? policies.deadlocks(known) : null,
        answer instanceof Known known ? secondFactors(policies.secondFactors(known)) : null,
        quotes.orElse(null),
        answer instanceof Unknown unknown ? unknown.reason() : null);
  }

  private static PolicyView.SecondFactors secondFactors(SecondFactors factors) {
    return new PolicyView.SecondFactors(
        factors.needed(), factors.mustEnrol(), factors.outOfReach());
  }

  private static PolicyView.Kind kind(PolicyDocument.Section section) {
    return new PolicyView.Kind(
        section.kind(),
        sorted(section.hands().submitters()),
        section.timeToLive().map(Duration::toString).orElse(null),
        section.sessionsToLive(),
        section.articles().stream().map(PolicyResource::rule).toList());
  }

  private static PolicyView.Rule rule(PolicyDocument.Article article) {
    return new PolicyView.Rule(
        article.when().text(),
        article.demand().people(),
        article.demand().factors().stream()
            .map(factor -> factor.minimum() + " of " + factor.role())
            .toList(),
        article.demand().secondFactor(),
        article.reason(),
        article.source());
  }

  private static List<String> sorted(Set<String> roles) {
    return roles.stream().sorted().toList();
  }
}
