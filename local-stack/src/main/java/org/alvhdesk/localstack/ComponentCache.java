package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Unpacked programs, shared by all state folders and checkouts of a user: {@code $ALVH_CACHE_DIR},
 * else {@code ~/.cache/alvh-desk}. A folder appears there whole or not at all.
 */
final class ComponentCache {
  /** A file lock excludes other processes only; one lock per key, because one step takes 20 s. */
  private static final ConcurrentMap<Path, Object> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path dir;

  ComponentCache(Path dir) {
    this.dir = dir;
  }

  /** The user's cache. */
  static ComponentCache ofUser() {
    var override = System.getenv("ALVH_CACHE_DIR");
    if (override != null && !override.isBlank()) {
      return new ComponentCache(Path.of(override).toAbsolutePath());
    }
    var xdg = System.getenv("XDG_CACHE_HOME");
    var base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return new ComponentCache(base.resolve("alvh-desk").toAbsolutePath());
  }

  /** Makes the content of a new, empty folder. */
  interface Filler {
    void fill(Path emptyFolder) throws IOException;
  }

  /** The folder of this key, filled first if it does not exist. */
  Path get(String key, Filler filler) {
    var target = dir.resolve(key);
    if (Files.isDirectory(target)) {
      return target;
    }
    synchronized (IN_THIS_PROCESS.computeIfAbsent(target, t -> new Object())) {
      try {
        Files.createDirectories(dir);
        try (var channel =
                FileChannel.open(
                    dir.resolve(key + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.lock()) {
          if (Files.isDirectory(target) && lock.isValid()) {
            return target;
          }
          var temporary = dir.resolve(key + ".new");
          deleteTree(temporary);
          Files.createDirectory(temporary);
          filler.fill(temporary);
          return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        throw new StackException("cannot fill the cache " + target + ": " + e, e);
      }
    }
  }

  /** Removes a folder and all it holds; links are removed, not followed. */
  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path d, IOException e) throws IOException {
            Files.delete(d);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
