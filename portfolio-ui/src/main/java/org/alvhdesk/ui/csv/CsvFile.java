package org.alvhdesk.ui.csv;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.alvhdesk.ui.client.Answer;

/** A CSV file as an answer. */
public final class CsvFile {
  private CsvFile() {}

  /**
   * The file, or 502 with the reason when one of the answers it was made from is missing: half a
   * file would look like a whole one.
   */
  public static Response of(String csv, Answer<?>... answers) {
    for (Answer<?> answer : answers) {
      if (answer instanceof Answer.Down || answer instanceof Answer.Refused) {
        return refusal(Response.Status.BAD_GATEWAY, answer.problem());
      }
    }
    return Response.ok(csv).build();
  }

  /** The file of one answer; 404 when its owner has no such thing, 502 when it does not answer. */
  public static <T> Response of(Answer<T> answer, Function<T, String> csv) {
    return answer instanceof Answer.Absent<T> absent
        ? refusal(Response.Status.NOT_FOUND, absent.detail())
        : of(answer.value().map(csv).orElse(""), answer);
  }

  private static Response refusal(Response.Status status, String why) {
    return Response.status(status)
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .entity("No file: " + why + "\n")
        .build();
  }
}
