package org.alvhdesk.k8s.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The PostgreSQL that the local stack runs, and with it every test. */
final class PostgresVersion {
  private static final Pattern PROPERTY =
      Pattern.compile("<postgres\\.binaries\\.version>([^<]+)</postgres\\.binaries\\.version>");

  private PostgresVersion() {}

  /** Such as {@code 18.6.0}, of which the last number is the packagers'. */
  static String ofLocalStack(Path root) {
    Path pom = root.resolve("pom.xml");
    try {
      var version = PROPERTY.matcher(Files.readString(pom));
      if (!version.find()) {
        throw new IllegalStateException(pom + " has no postgres.binaries.version");
      }
      return version.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pom, e);
    }
  }
}
