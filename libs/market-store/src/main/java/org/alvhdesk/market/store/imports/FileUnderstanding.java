package org.alvhdesk.market.store.imports;

import org.alvhdesk.market.intake.FileReading;

/** How the bytes of a file become rows. */
@FunctionalInterface
public interface FileUnderstanding {
  /**
   * What the file says.
   *
   * @throws NotUnderstood when it has no shape that is known; the message says which shapes are
   */
  FileReading read(String name, byte[] content);

  /** The file is none that can be read. */
  final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong and what would be understood. */
    public NotUnderstood(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
