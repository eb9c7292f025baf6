package org.alvhdesk.market.sources.http;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps every file as it came in {@code folder/source/}, so that the same bytes can be imported
 * again; beside it {@code .origin/NAME.properties} says from where, when and with which ETag. A
 * file is written whole or not at all.
 */
public final class RawFolder implements FetchCache {
  private final Path folder;

  /** Keeps files in {@code folder}, which is made when the first one comes. */
  public RawFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Kept> find(String source, Resource resource) {
    Path origin = origin(source, resource);
    if (!Files.isRegularFile(origin)) {
      return Optional.empty();
    }
    try {
      Properties p = new Properties();
      p.load(new StringReader(Files.readString(origin)));
      Path file = folder.resolve(source).resolve(p.getProperty("file", ""));
      if (!resource.address().toString().equals(p.getProperty("address"))
          || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return Optional.of(
          new Kept(
              p.getProperty("file"),
              Files.readAllBytes(file),
              p.getProperty("etag", ""),
              p.getProperty("lastModified", ""),
              Instant.parse(p.getProperty("fetchedAt", "")),
              Instant.parse(p.getProperty("confirmedAt", ""))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what is kept of " + resource.name(), e);
    } catch (DateTimeException | IllegalArgumentException e) {
      // Somebody edited the note; the file is fetched anew.
      return Optional.empty();
    }
  }

  @Override
  public void keep(String source, Resource resource, Kept answer) {
    Properties p = new Properties();
    p.setProperty("file", answer.fileName());
    p.setProperty("address", resource.address().toString());
    p.setProperty("etag", answer.etag());
    p.setProperty("lastModified", answer.lastModified());
    p.setProperty("fetchedAt", answer.fetchedAt().toString());
    p.setProperty("confirmedAt", answer.confirmedAt().toString());
    try {
      StringWriter note = new StringWriter();
      p.store(note, null);
      boolean unchanged = !answer.fetchedAt().equals(answer.confirmedAt());
      if (!unchanged) {
        write(path(source, answer.fileName()), answer.content());
      }
      write(origin(source, resource), note.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + answer.fileName() + " in " + folder, e);
    }
  }

  /** Where a file of {@code source} is kept. */
  public Path path(String source, String fileName) {
    return folder.resolve(source).resolve(fileName);
  }

  private Path origin(String source, Resource resource) {
    return folder.resolve(source).resolve(".origin").resolve(resource.name() + ".properties");
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
