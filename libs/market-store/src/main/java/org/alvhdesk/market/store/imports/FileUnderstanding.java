package org.alvhdesk.market.store.imports;

import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.files.intake.UnreadableFile;
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

  /** By the providers' shapes. */
  static FileUnderstanding intake(IntakeOptions options) {
    return (path, content) -> {
      String name = path.substring(path.lastIndexOf('/') + 1);
      try {
        return Intake.read(name, content, options);
      } catch (UnreadableFile e) {
        throw new NotUnderstood(e.getMessage(), e);
      }
    };
  }

  /** The file is none that can be read. */
  final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong and what would be understood. */
    public NotUnderstood(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
