package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Copies the files of a PostgreSQL cluster that runs, as the manual describes it under "Making a
 * base backup using the low level API": every database of it at one moment, while people work.
 */
final class ClusterCopy {
  private static final String WAL = "pg_wal";

  /** What the manual says to leave out: another server makes it anew. */
  private static final Set<String> EMPTY =
      Set.of(
          WAL,
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

  private ClusterCopy() {}

  /**
   * Copies {@code data} to {@code to}, which must not exist.
   *
   * @param admin superuser's session on the running cluster; it must stay open meanwhile
   * @param beforeTheEnd what else must not be newer than the copy, done before its moment
   * @throws StackException when so much was written meanwhile that the copy is not whole
   */
  static void make(Connection admin, Path data, Path to, Action beforeTheEnd)
      throws IOException, SQLException {
    String firstWal;
    try (var statement = admin.createStatement();
        var start =
            statement.executeQuery(
                "select pg_walfile_name(pg_backup_start('alvh backup', fast => true))")) {
      start.next();
      firstWal = start.getString(1);
    }
    copy(data, to);
    beforeTheEnd.run();
    String label;
    try (var statement = admin.createStatement();
        var stop =
            statement.executeQuery(
                "select labelfile from pg_backup_stop(wait_for_archive => false)")) {
      stop.next();
      label = stop.getString(1);
    }
    Files.writeString(to.resolve("backup_label"), label);
    copyWal(data.resolve(WAL), to.resolve(WAL));
    if (!Files.exists(to.resolve(WAL).resolve(firstWal))) {
      throw new StackException(
          "too much was written during the backup (" + firstWal + " is gone); try again");
    }
  }

  /** Something that is done in the middle. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  private static void copy(Path data, Path to) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
              throws IOException {
            var target = to.resolve(data.relativize(folder).toString());
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
            boolean isEmpty =
                folder.getParent().equals(data) && EMPTY.contains(folder.getFileName().toString())
                    || folder.getFileName().toString().startsWith("pgsql_tmp");
            return isEmpty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
              copyIfThere(file, to.resolve(data.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // dropped meanwhile; the WAL knows
            }
            throw e;
          }
        });
  }

  private static void copyWal(Path wal, Path to) throws IOException {
    Files.createDirectories(to.resolve("archive_status"));
    Files.createDirectories(to.resolve("summaries"));
    try (var segments = Files.newDirectoryStream(wal, Files::isRegularFile)) {
      for (var segment : segments) {
        copyIfThere(segment, to.resolve(segment.getFileName()));
      }
    }
  }

  private static void copyIfThere(Path file, Path to) throws IOException {
    try {
      Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException e) {
      // dropped or recycled meanwhile; what is needed of it is in the WAL, which is checked
    }
  }
}
