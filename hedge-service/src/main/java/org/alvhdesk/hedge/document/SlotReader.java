package org.alvhdesk.hedge.document;

import java.util.Optional;

/** What the documents of one slot mean. */
interface SlotReader {
  /** What the service was started with, as a document. */
  DeskDocument configured();

  /**
   * The document in {@code json}, which could be put in force.
   *
   * @throws DocumentRefused with everything that is wrong
   */
  DeskDocument read(String json) throws DocumentRefused;

  /**
   * What {@code after} changes.
   *
   * @throws DocumentRefused when the linter finds an error in it that {@code before} has not
   */
  Comparison compare(DeskDocument before, DeskDocument after) throws DocumentRefused;

  /** Decides by {@code document} from now on; empty for the configured one. */
  void use(Optional<DeskDocument> document);
}
