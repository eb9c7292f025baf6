package org.alvhdesk.kit.intake;

import java.util.Optional;
import org.alvhdesk.contracts.rest.Longest;
import org.alvhdesk.kit.problem.Problems;

/**
 * The texts that this software takes from people: of limited length, and of characters that can be
 * stored, shown and sent on. Line breaks and tabs are fine, other control characters are not, and
 * neither is half a character (an unpaired surrogate, which no UTF-8 can hold).
 */
public final class PlainText {
  private PlainText() {}

  /** What is wrong with {@code text}, to follow its name in a sentence; empty when nothing is. */
  static Optional<String> fault(String text, int longest) {
    if (text.length() > longest) {
      return Optional.of(
          "may have at most " + longest + " characters and has " + text.length() + ".");
    }
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (isRefused(character)) {
        return Optional.of(
            "must not contain U+%04X: of control characters only line breaks and tabs are taken."
                .formatted(character));
      }
      i += Character.charCount(character);
    }
    return Optional.empty();
  }

  /**
   * {@code text} as it is; null stays null.
   *
   * @param name of the field or parameter, for the message
   * @throws jakarta.ws.rs.WebApplicationException 400 when it is not taken
   */
  public static String require(String name, String text) {
    Optional<String> fault = text == null ? Optional.empty() : fault(text, Longest.TEXT);
    if (fault.isPresent()) {
      throw Problems.problem(400, name + " " + fault.get());
    }
    return text;
  }

  private static boolean isRefused(int character) {
    boolean spacing = character == '\n' || character == '\r' || character == '\t';
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half || !spacing && Character.isISOControl(character);
  }
}
