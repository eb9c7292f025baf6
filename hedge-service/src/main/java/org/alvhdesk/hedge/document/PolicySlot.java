package org.alvhdesk.hedge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.approval.drift.QuoteBounds;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.approval.policy.PolicyDocument.Article;
import org.alvhdesk.approval.policy.PolicyDocument.Section;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.rulefiles.PolicyFile;
import org.alvhdesk.rulefiles.RuleFileException;

/** The approval policy as a document. */
@ApplicationScoped
class PolicySlot implements SlotReader {
  private final Policies policies;

  PolicySlot(Policies policies) {
    this.policies = policies;
  }

  @Override
  public DeskDocument configured() {
    return document(policies.configured(), policies.configuredText());
  }

  @Override
  public DeskDocument read(String json) throws DocumentRefused {
    return document(parsed(json), json);
  }

  @Override
  public Comparison compare(DeskDocument before, DeskDocument after) throws DocumentRefused {
    PolicyDocument was = parsed(before.json());
    PolicyDocument is = parsed(after.json());
    List<String> tooNarrow = Policies.tooNarrow(is);
    if (!tooNarrow.isEmpty()) {
      throw new DocumentRefused(
          "The desk could not decide under this policy:\n  " + String.join("\n  ", tooNarrow));
    }
    List<RuleSetDiffView.Group> sections = new ArrayList<>();
    for (String kind : PolicyDocument.KINDS) {
      List<String> changes = changes(was.section(kind), is.section(kind));
      if (!changes.isEmpty()) {
        sections.add(new RuleSetDiffView.Group("Kind " + kind, changes, List.of()));
      }
    }
    return new Comparison(head(was, is), sections, List.of());
  }

  @Override
  public void use(Optional<DeskDocument> document) {
    policies.use(document.map(d -> PolicyFile.read(d.id(), d.json())));
  }

  /**
   * The policy in {@code json}.
   *
   * @throws DocumentRefused with everything that is wrong
   */
  static PolicyDocument parsed(String json) throws DocumentRefused {
    try {
      return PolicyFile.read("document", json);
    } catch (RuleFileException e) {
      throw new DocumentRefused(e.getMessage());
    }
  }

  private static DeskDocument document(PolicyDocument policy, String json) {
    return new DeskDocument(policy.id(), Integer.toString(policy.version()), json);
  }

  private static List<String> head(PolicyDocument was, PolicyDocument is) {
    List<String> head = new ArrayList<>();
    add(head, "id", was.id(), is.id());
    add(head, "version", was.version(), is.version());
    add(head, "title", was.title(), is.title());
    add(
        head,
        "roles that may approve",
        was.eligibleRoles().stream().sorted().toList(),
        is.eligibleRoles().stream().sorted().toList());
    add(
        head,
        "roles that may veto",
        was.vetoRoles().stream().sorted().toList(),
        is.vetoRoles().stream().sorted().toList());
    add(head, "who may borrow", lending(was), lending(is));
    add(
        head,
        "stress loss may grow by, share",
        was.bands().stressLossShare(),
        is.bands().stressLossShare());
    add(head, "offset may fall by, share", was.bands().offsetPoints(), is.bands().offsetPoints());
    add(
        head,
        "oldest quote, seconds",
        was.bands().quotes().prompt().toSeconds(),
        is.bands().quotes().prompt().toSeconds());
    add(head, "delayed quotes", delayed(was.bands().quotes()), delayed(is.bands().quotes()));
    return head;
  }

  private static String lending(PolicyDocument policy) {
    return policy.lending().borrowers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(lent -> lent.getKey() + " by " + roles(lent.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String roles(Set<String> roles) {
    return String.join(", ", roles.stream().sorted().toList());
  }

  private static String delayed(QuoteBounds bounds) {
    return bounds
        .delayed()
        .map(
            late ->
                "up to %d s old, %d of them the provider's delay"
                    .formatted(late.most().toSeconds(), late.delay().toSeconds()))
        .orElse("not accepted");
  }

  private static List<String> changes(Section was, Section is) {
    List<String> changes = new ArrayList<>();
    add(
        changes,
        "may be submitted by",
        roles(was.hands().submitters()),
        roles(is.hands().submitters()));
    add(
        changes,
        "may be drafted and edited by",
        roles(was.hands().editors()),
        roles(is.hands().editors()));
    add(
        changes,
        "time to live",
        was.timeToLive().map(Duration::toString).orElse("sessions only"),
        is.timeToLive().map(Duration::toString).orElse("sessions only"));
    add(changes, "sessions to live", was.sessionsToLive(), is.sessionsToLive());
    for (Article article : was.articles()) {
      if (!is.articles().contains(article)) {
        changes.add("no more: " + words(article));
      }
    }
    for (Article article : is.articles()) {
      if (!was.articles().contains(article)) {
        changes.add("new: " + words(article));
      }
    }
    return changes;
  }

  private static String words(Article article) {
    return article.when().text()
        + ": "
        + article.demand().people()
        + (article.demand().people() == 1 ? " person" : " people")
        + (article.demand().factors().isEmpty()
            ? ""
            : ", among them "
                + String.join(
                    ", ",
                    article.demand().factors().stream()
                        .map(factor -> factor.minimum() + " of " + factor.role())
                        .toList()))
        + (article.demand().secondFactor() ? ", with a second factor" : "")
        + " ("
        + article.reason()
        + ")";
  }

  private static void add(List<String> lines, String what, Object was, Object is) {
    if (!was.equals(is)) {
      lines.add(what + " " + was + " -> " + is);
    }
  }
}
