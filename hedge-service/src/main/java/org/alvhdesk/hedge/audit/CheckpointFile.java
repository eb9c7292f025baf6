package org.alvhdesk.hedge.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.alvhdesk.approval.audit.AuditKeys;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.Checkpoint;
import org.alvhdesk.approval.audit.CheckpointLine;

/**
 * Signing key and checkpoints in one folder: {@code audit.key} (PKCS #8, base64, readable by its
 * owner only), {@code audit.pub} (X.509, base64: give it to auditors) and {@code
 * checkpoints.jsonl}, one JSON object a line, only ever appended to.
 */
final class CheckpointFile {
  private static final String ALGORITHM = "Ed25519";

  private final Path file;
  private final KeyPair keys;

  private CheckpointFile(Path file, KeyPair keys) {
    this.file = file;
    this.keys = keys;
  }

  /**
   * Opens {@code folder}, with a new key if it has none.
   *
   * @throws IllegalStateException when key or folder cannot be read or made
   */
  static CheckpointFile open(Path folder) {
    try {
      Files.createDirectories(folder);
      Path secret = folder.resolve("audit.key");
      Path open = folder.resolve("audit.pub");
      if (!Files.exists(secret)) {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createFile(
            secret,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, base64(made.getPrivate().getEncoded()));
        Files.writeString(open, AuditKeys.text(made.getPublic()));
      }
      return new CheckpointFile(folder.resolve("checkpoints.jsonl"), read(secret, open));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "the audit folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  PrivateKey signingKey() {
    return keys.getPrivate();
  }

  PublicKey publicKey() {
    return keys.getPublic();
  }

  /** Signs {@code head} and appends it; on disk when this returns. */
  Checkpoint append(ChainHead head, Instant at) {
    Checkpoint made = Checkpoint.sign(head, at, keys.getPrivate());
    try {
      byte[] line = (CheckpointLine.write(made) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(
          file,
          line,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Checkpoints of every chain in the order of writing. A line that is no checkpoint, such as half
   * a one after a crash, is left out: what it would have attested is attested by the next.
   */
  List<Checkpoint> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .flatMap(line -> CheckpointLine.read(line).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static KeyPair read(Path secret, Path open) throws IOException, GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
    PrivateKey signing = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(secret)));
    return new KeyPair(AuditKeys.verifying(Files.readString(open)), signing);
  }

  private static byte[] bytes(Path file) throws IOException {
    return Base64.getMimeDecoder().decode(Files.readString(file));
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes) + "\n";
  }
}
