package org.alvhdesk.hedge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.rulefiles.LimitFile;
import org.alvhdesk.rulefiles.RuleFileException;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.ledger.LimitShares.Limit;

/** The hard limits as a document. */
@ApplicationScoped
class LimitSlot implements SlotReader {
  private final ActiveLimits limits;

  LimitSlot(ActiveLimits limits) {
    this.limits = limits;
  }

  @Override
  public DeskDocument configured() {
    LimitShares shares = limits.configured();
    return new DeskDocument(shares.id(), shares.version(), json(shares));
  }

  @Override
  public DeskDocument read(String json) throws DocumentRefused {
    LimitShares shares = parsed(json);
    return new DeskDocument(shares.id(), shares.version(), json);
  }

  @Override
  public Comparison compare(DeskDocument before, DeskDocument after) throws DocumentRefused {
    List<String> changes = parsed(before.json()).changesTo(parsed(after.json()));
    return new Comparison(
        List.of(), List.of(new RuleSetDiffView.Group("Limits", changes, List.of())), List.of());
  }

  @Override
  public void use(Optional<DeskDocument> document) {
    limits.use(document.map(d -> LimitFile.read(d.id(), d.json())));
  }

  private static LimitShares parsed(String json) throws DocumentRefused {
    try {
      return LimitFile.read("document", json);
    } catch (RuleFileException e) {
      throw new DocumentRefused(e.getMessage());
    }
  }

  private static String json(LimitShares shares) {
    StringBuilder json =
        new StringBuilder("{\n  \"schema\": 1,\n  \"id\": \"")
            .append(shares.id())
            .append("\",\n  \"version\": \"")
            .append(shares.version())
            .append("\",\n  \"limits\": [\n");
    String between = "";
    for (Limit limit : Limit.values()) {
      json.append(between)
          .append("    {\"name\": \"")
          .append(limit.field())
          .append("\", \"shareOfNav\": ")
          .append(shares.shares().get(limit).toPlainString())
          .append(", \"because\": \"as configured: ")
          .append(limit.meaning())
          .append("\"}");
      between = ",\n";
    }
    return json.append("\n  ]\n}\n").toString();
  }
}
