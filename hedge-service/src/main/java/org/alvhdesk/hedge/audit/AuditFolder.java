package org.alvhdesk.hedge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.audit.Checkpoint;

/** The configured folder with key and checkpoints, or none; opened once, before the first line. */
@ApplicationScoped
class AuditFolder {
  private final Optional<CheckpointFile> file;

  /**
   * @throws IllegalStateException when a folder is configured that cannot be used: without its
   *     proof the audit is not written
   */
  AuditFolder(AuditConfig config) {
    file = config.directory().map(CheckpointFile::open);
  }

  Optional<CheckpointFile> file() {
    return file;
  }

  /** Key that signs lines and checkpoints. */
  Optional<PrivateKey> signingKey() {
    return file.map(CheckpointFile::signingKey);
  }

  /** Key that verifies them. */
  Optional<PublicKey> publicKey() {
    return file.map(CheckpointFile::publicKey);
  }

  /** Checkpoints of every chain in the order of writing; reads the file. */
  List<Checkpoint> checkpoints() {
    return file.map(CheckpointFile::all).orElse(List.of());
  }
}
