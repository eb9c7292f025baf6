package org.alvhdesk.cli.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.alvhdesk.cli.DataProblem;

/**
 * Where a result goes. A file is written beside its target and takes its place only at {@link
 * #commit}, in one step: nobody sees half a result, and a failed run leaves what was there. Stdout
 * and devices are written as the result comes; there an exit code other than 0 says that it is not
 * complete.
 */
public final class Output implements AutoCloseable {
  private final String name;
  private final OutputStream stream;
  private final Path temporary;
  private final Path target;
  private boolean committed;

  private Output(String name, OutputStream stream, Path temporary, Path target) {
    this.name = name;
    this.stream = stream;
    this.temporary = temporary;
    this.target = target;
  }

  /**
   * To {@code file}, or to {@code out} when it is {@code "-"}.
   *
   * @throws DataProblem when nothing can be written there
   */
  public static Output to(String file, OutputStream out) {
    if (file.equals(TableReader.STANDARD)) {
      return new Output("stdout", out, null, null);
    }
    Path path = Path.of(file).toAbsolutePath();
    if (Files.isDirectory(path)) {
      throw new DataProblem("cannot write " + file + ": it is a folder");
    }
    if (!Files.isDirectory(path.getParent())) {
      throw new DataProblem(
          "cannot write " + file + ": there is no folder " + path.getParent() + "; create it");
    }
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return new Output(file, new BufferedOutputStream(Files.newOutputStream(path)), null, null);
      }
      Path real = Files.exists(path) ? path.toRealPath() : path;
      Path temporary = real.resolveSibling("." + real.getFileName() + "." + pid() + ".tmp");
      OutputStream stream = new BufferedOutputStream(Files.newOutputStream(temporary));
      temporary.toFile().deleteOnExit(); // Ctrl-C leaves nothing behind either
      return new Output(file, stream, temporary, real);
    } catch (IOException e) {
      throw new DataProblem("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  /** The place as the user named it, or stdout. */
  public String name() {
    return name;
  }

  /** What to write to. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * The result is complete: it takes its place.
   *
   * @throws DataProblem when it could not be written to the end
   */
  public void commit() {
    try {
      stream.flush();
      if (temporary != null) {
        stream.close();
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      committed = true;
    } catch (IOException e) {
      throw new DataProblem("cannot write " + name + ": " + e.getMessage(), e);
    }
  }

  /** Removes what was written when it was not committed. */
  @Override
  public void close() {
    if (temporary == null || committed) {
      return;
    }
    try {
      stream.close();
    } catch (IOException e) {
      // The disk is full, say: the first error has been told, the rest of it goes away here.
      committed = false;
    }
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + temporary, e);
    }
  }
}
