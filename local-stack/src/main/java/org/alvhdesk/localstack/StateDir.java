package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder with everything one platform keeps: data, secrets, logs and records of its processes.
 *
 * @param dir the absolute folder
 */
public record StateDir(Path dir) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A state folder, made absolute; it need not exist. */
  public static StateDir at(Path dir) {
    return new StateDir(dir.toAbsolutePath().normalize());
  }

  /**
   * The state folder of a checkout: the one given, else {@code .alvh/state}, or {@code
   * .alvh/state-N} for port offset N.
   *
   * @param given may be null
   */
  public static StateDir of(Checkout checkout, Path given, int portOffset) {
    if (given != null) {
      return at(given);
    }
    String name = portOffset == 0 ? "state" : "state-" + portOffset;
    return at(checkout.root().resolve(".alvh").resolve(name));
  }

  /** Creates the folders. */
  void create() {
    try {
      Files.createDirectories(run());
      Files.createDirectories(logs());
    } catch (IOException e) {
      throw new StackException("cannot create the state folder " + dir + ": " + e, e);
    }
  }

  /** Where the log of each part is. */
  public Path logs() {
    return dir.resolve("logs");
  }

  /** The log of one part. */
  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  Path run() {
    return dir.resolve("run");
  }

  Path secrets() {
    return dir.resolve("secrets").resolve("passwords.properties");
  }

  /** Signing key and checkpoints of the audit: outside the database that they prove. */
  Path audit() {
    return dir.resolve("audit");
  }

  /** Whether a platform has ever kept data here. */
  boolean hasData() {
    return Files.exists(data(PartName.POSTGRESQL));
  }

  Path data(PartName part) {
    return dir.resolve("data").resolve(part.id());
  }

  /** Takes the lock that the supervisor holds while it runs, or empty if somebody has it. */
  Optional<FileLock> tryLock() {
    create();
    try {
      var channel =
          FileChannel.open(
              run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
      }
      return Optional.ofNullable(lock);
    } catch (IOException e) {
      throw new StackException("cannot lock the state folder " + dir + ": " + e, e);
    }
  }

  void write(PartRecord part) {
    writeJson(run().resolve(part.name() + ".json"), part);
  }

  void write(StackRecord stack) {
    writeJson(run().resolve("stack.json"), stack);
  }

  void forgetStack() {
    try {
      Files.deleteIfExists(run().resolve("stack.json"));
    } catch (IOException e) {
      throw new StackException("cannot remove the stack's record in " + run() + ": " + e, e);
    }
  }

  Optional<PartRecord> readPart(String part) {
    return readJson(run().resolve(part + ".json"), PartRecord.class);
  }

  Optional<StackRecord> readStack() {
    return readJson(run().resolve("stack.json"), StackRecord.class);
  }

  private static void writeJson(Path file, Object value) {
    try {
      var temporary = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      Files.write(temporary, JSON.writeValueAsBytes(value));
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("cannot write " + file + ": " + e, e);
    }
  }

  private static <T> Optional<T> readJson(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), type))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
