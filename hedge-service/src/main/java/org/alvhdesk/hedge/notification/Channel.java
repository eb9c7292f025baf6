package org.alvhdesk.hedge.notification;

import java.io.IOException;
import java.util.List;
import org.alvhdesk.approval.notice.Notice;

/** A way to reach people outside the application. */
interface Channel {
  /** Its name in the database. */
  String name();

  /** Whether it is configured. */
  boolean isOn();

  /** Whether it can reach {@code recipient}. */
  boolean reaches(String recipient);

  /**
   * Sends all of {@code messages} to {@code recipient} at once; blocks.
   *
   * @throws IOException when the other side did not take it
   */
  void send(String recipient, List<Message> messages) throws IOException, InterruptedException;

  /** What is sent of one notification. */
  record Message(long id, String proposalId, Notice.Kind kind, String text) {}
}
