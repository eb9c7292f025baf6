package org.alvhdesk.ui.documents;

import java.util.List;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.DocumentChange;
import org.alvhdesk.ui.format.Fmt;

/** What is in force in every slot. */
record DocumentsView(List<Row> rows) {
  /**
   * One slot.
   *
   * @param since in words
   * @param proposalId change request that brought it, or empty
   * @param before what a rollback would bring back, or empty
   * @param offered what this release ships and has never decided, or empty
   * @param offeredDocument its JSON text, or empty
   * @param document JSON text: where an edit starts from, or what the person had typed
   * @param reason what the person had typed
   * @param error why the last try failed, or empty
   */
  record Row(
      String slot,
      String title,
      String version,
      String hash,
      String since,
      String proposalId,
      String before,
      String offered,
      String offeredDocument,
      String document,
      String reason,
      String error) {}

  /** A try that failed: what the person had typed is not lost. */
  record Attempt(String slot, String document, String reason, String problem) {}

  /**
   * The page.
   *
   * @param attempt that failed just now, or null
   */
  static DocumentsView of(List<ActiveDocumentView> documents, Attempt attempt) {
    return new DocumentsView(
        documents.stream()
            .map(d -> row(d, attempt != null && d.slot().equals(attempt.slot()) ? attempt : null))
            .toList());
  }

  private static Row row(ActiveDocumentView d, Attempt attempt) {
    return new Row(
        d.slot(),
        title(d.slot()),
        name(d.version()),
        Fmt.shortHash(d.version().sha256()),
        d.since() == null
            ? "as the desk was first started"
            : "from session " + d.session() + ", activated " + Fmt.marketTime(d.since()),
        d.proposalId() == null ? "" : d.proposalId(),
        d.before() == null ? "" : name(d.before()),
        d.offered() == null ? "" : name(d.offered()),
        d.offered() == null ? "" : d.offeredDocument(),
        attempt == null || attempt.document() == null ? d.document() : attempt.document(),
        attempt == null || attempt.reason() == null ? "" : attempt.reason(),
        attempt == null ? "" : attempt.problem());
  }

  /** What a slot holds, as a heading. */
  static String title(String slot) {
    return switch (slot) {
      case "CONDOR" -> "Condor rule set";
      case "HEDGE" -> "Hedge rule set";
      case "LIMITS" -> "Hard limits";
      case "POLICY" -> "Approval policy";
      default -> Fmt.words(slot);
    };
  }

  private static String name(DocumentChange.Version version) {
    return version.id() + " version " + version.version();
  }
}
