package org.alvhdesk.cli.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alvhdesk.approval.audit.AuditKeys;
import org.alvhdesk.approval.audit.Checkpoint;
import org.alvhdesk.approval.audit.CheckpointLine;

/**
 * What is kept of the audit outside the database: the key that verifies it and its checkpoints.
 *
 * @param folder where it was looked for
 * @param key empty when there is none
 * @param checkpoints of every chain, in the order of writing
 * @param otherLines of the file that are no checkpoint, such as half a one after a crash
 */
record AuditFiles(
    Path folder, Optional<PublicKey> key, List<Checkpoint> checkpoints, long otherLines) {

  /**
   * Reads {@code folder}; what is not there is empty.
   *
   * @throws NotVerified when something is there and cannot be read
   */
  static AuditFiles read(Path folder) {
    Path open = folder.resolve("audit.pub");
    Path file = folder.resolve("checkpoints.jsonl");
    try {
      Optional<PublicKey> key =
          Files.exists(open)
              ? Optional.of(AuditKeys.verifying(Files.readString(open)))
              : Optional.empty();
      List<Optional<Checkpoint>> lines =
          Files.exists(file)
              ? Files.readAllLines(file).stream().map(CheckpointLine::read).toList()
              : List.of();
      return new AuditFiles(
          folder,
          key,
          lines.stream().flatMap(Optional::stream).toList(),
          lines.stream().filter(Optional::isEmpty).count());
    } catch (IOException | IllegalArgumentException e) {
      throw new NotVerified("the audit folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Checkpoints of {@code chain}. */
  List<Checkpoint> of(String chain) {
    return checkpoints.stream().filter(c -> c.head().chain().equals(chain)).toList();
  }

  /** Every chain that was ever attested. */
  SortedSet<String> chains() {
    SortedSet<String> chains = new TreeSet<>();
    checkpoints.forEach(c -> chains.add(c.head().chain()));
    return chains;
  }
}
