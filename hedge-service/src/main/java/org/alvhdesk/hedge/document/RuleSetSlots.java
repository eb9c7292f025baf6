package org.alvhdesk.hedge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.hedge.ruleset.RuleSetViews;
import org.alvhdesk.rulefiles.RuleFile;
import org.alvhdesk.rulefiles.RuleFileException;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.lint.Finding;
import org.alvhdesk.strategy.rules.lint.Linter;
import org.alvhdesk.strategy.rules.lint.Severity;
import org.alvhdesk.strategy.rules.lint.Typical;

/**
 * The condor and the hedge rule set as documents. They decide together, so each is linted alone and
 * with the other.
 */
@ApplicationScoped
class RuleSetSlots {
  private final ActiveRules active;
  private Optional<RuleDocument> condor = Optional.empty();
  private Optional<RuleDocument> hedge = Optional.empty();

  RuleSetSlots(ActiveRules active) {
    this.active = active;
  }

  /** The slot of the condor rule set. */
  SlotReader condor() {
    return new One(Slot.CONDOR);
  }

  /** The slot of the hedge rule set. */
  SlotReader hedge() {
    return new One(Slot.HEDGE);
  }

  private synchronized void use(Slot slot, Optional<RuleDocument> document) {
    Optional<RuleDocument> nextCondor = slot == Slot.CONDOR ? document : condor;
    Optional<RuleDocument> nextHedge = slot == Slot.HEDGE ? document : hedge;
    active.use(nextCondor, nextHedge);
    condor = nextCondor;
    hedge = nextHedge;
  }

  private static RuleDocument parsed(String json) throws DocumentRefused {
    try {
      return RuleFile.read("document", json);
    } catch (RuleFileException e) {
      throw new DocumentRefused(e.getMessage());
    }
  }

  private final class One implements SlotReader {
    private final Slot slot;

    One(Slot slot) {
      this.slot = slot;
    }

    @Override
    public DeskDocument configured() {
      String id = slot == Slot.CONDOR ? active.configuredCondor() : active.configuredHedge();
      RuleDocument document = RuleLibrary.shipped().document(id);
      return new DeskDocument(document.id(), document.version(), RuleLibrary.shippedText(id));
    }

    @Override
    public DeskDocument read(String json) throws DocumentRefused {
      RuleDocument document = parsed(json);
      RuleLibrary alone = RuleLibrary.of(List.of(document));
      try {
        if (slot == Slot.CONDOR) {
          alone.condorRules(document.id());
        } else {
          alone.hedgeRules(document.id());
        }
      } catch (IllegalArgumentException e) {
        throw new DocumentRefused(
            "The engine cannot decide by "
                + document.id()
                + " as "
                + slot.meaning()
                + ": "
                + e.getMessage());
      }
      return new DeskDocument(document.id(), document.version(), json);
    }

    @Override
    public Comparison compare(DeskDocument before, DeskDocument after) throws DocumentRefused {
      RuleDocument was = parsed(before.json());
      RuleDocument is = parsed(after.json());
      List<Finding> known = findings(was);
      List<Finding> findings = findings(is);
      List<String> errors =
          findings.stream()
              .filter(f -> f.code().severity() == Severity.ERROR && !known.contains(f))
              .map(Finding::text)
              .toList();
      if (!errors.isEmpty()) {
        throw new DocumentRefused(
            "The linter finds errors in "
                + is.id()
                + " that are not in force today:\n  "
                + String.join("\n  ", errors));
      }
      RuleSetDiffView diff = RuleSetViews.diff(was, is, RuleDiff.between(was, is));
      return new Comparison(
          diff.head(), diff.groups(), findings.stream().map(RuleSetViews::finding).toList());
    }

    private List<Finding> findings(RuleDocument document) {
      List<Finding> findings = new ArrayList<>(Linter.lint(document, Typical.DEMO));
      findings.addAll(beside(document));
      return findings;
    }

    /** What it contradicts in the other set that decides with it. */
    private List<Finding> beside(RuleDocument document) {
      RuleDocument other =
          active
              .library()
              .document(slot == Slot.CONDOR ? active.hedgeSet().id() : active.condor().set().id());
      RuleDocument condorSet = slot == Slot.CONDOR ? document : other;
      RuleDocument hedgeSet = slot == Slot.CONDOR ? other : document;
      return condorSet.kind() == RuleKind.CONDOR && hedgeSet.kind() == RuleKind.HEDGE
          ? Linter.lintPair(condorSet, hedgeSet, Typical.DEMO)
          : List.of();
    }

    @Override
    public void use(Optional<DeskDocument> document) {
      RuleSetSlots.this.use(
          slot, document.map(d -> RuleFile.read(d.id() + "/" + d.version(), d.json())));
    }
  }
}
