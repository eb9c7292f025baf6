package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Makes one folder equal to another and touches only what differs in size or time. */
final class FolderCopy {
  private FolderCopy() {}

  static void sync(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    removeWhatIsGone(from, to);
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path d, BasicFileAttributes a)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(d)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            var target = to.resolve(from.relativize(file));
            if (!isSame(a, target)) {
              Files.copy(
                  file,
                  target,
                  StandardCopyOption.COPY_ATTRIBUTES,
                  StandardCopyOption.REPLACE_EXISTING);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isSame(BasicFileAttributes source, Path target) throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    var copy = Files.readAttributes(target, BasicFileAttributes.class);
    return copy.size() == source.size()
        && copy.lastModifiedTime().equals(source.lastModifiedTime());
  }

  private static void removeWhatIsGone(Path from, Path to) throws IOException {
    Files.walkFileTree(
        to,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            if (!Files.exists(from.resolve(to.relativize(file)))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
