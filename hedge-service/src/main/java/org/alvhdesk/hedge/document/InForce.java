package org.alvhdesk.hedge.document;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ActiveDocumentView;

/**
 * What a slot has held since it was configured as it is.
 *
 * @param configured what this instance was started with
 * @param start what the slot was first started with; decides until a change is approved
 * @param history activations, oldest first; empty when none was approved
 */
public record InForce(
    Slot slot, DeskDocument configured, DeskDocument start, List<ActivationRow> history) {
  /** Copies the list. */
  public InForce {
    history = List.copyOf(history);
  }

  /** By what the desk decides. */
  public DeskDocument current() {
    return approved().map(ActivationRow::document).orElse(start);
  }

  /** The activation of the current document; empty while the one of the start decides. */
  Optional<ActivationRow> approved() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  /** What decided before; empty while nothing has been changed. */
  Optional<DeskDocument> before() {
    return switch (history.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(start);
      default -> Optional.of(history.get(history.size() - 2).document());
    };
  }

  /** A document of the same name and version as {@code document} that says something else. */
  boolean contradicts(DeskDocument document) {
    return configured.contradicts(document)
        || start.contradicts(document)
        || history.stream().map(ActivationRow::document).anyMatch(document::contradicts);
  }

  /** What this instance was started with, where it has never decided. */
  private Optional<DeskDocument> neverDecided() {
    return Optional.of(configured)
        .filter(c -> !c.sameAs(start))
        .filter(c -> history.stream().map(ActivationRow::document).noneMatch(c::sameAs));
  }

  ActiveDocumentView view() {
    Optional<ActivationRow> row = approved();
    return new ActiveDocumentView(
        slot.name(),
        current().reference(),
        row.map(r -> r.proposalId.toString()).orElse(null),
        row.map(r -> r.session).orElse(null),
        row.map(r -> r.marketTime).orElse(null),
        before().map(DeskDocument::reference).orElse(null),
        current().json(),
        neverDecided().map(DeskDocument::reference).orElse(null),
        neverDecided().map(DeskDocument::json).orElse(null));
  }
}
