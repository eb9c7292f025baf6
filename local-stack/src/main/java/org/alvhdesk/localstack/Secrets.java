package org.alvhdesk.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords of one state folder: made once, readable by their owner only, never in a log. */
final class Secrets {
  static final String POSTGRES_ADMIN = "postgres.admin";
  static final String KEYCLOAK_ADMIN = "keycloak.admin";
  static final String UI_CLIENT = "ui.client";
  static final String UI_ENCRYPTION = "ui.encryption";
  static final String DIRECTORY_CLIENT = "directory.client";

  /** Demo accounts with a second factor; viewer has none, so that setting one up can be seen. */
  static final List<String> WITH_SECOND_FACTOR =
      List.of("trader", "trader2", "risk", "risk2", "pm", "admin");

  /** RFC 4226 section 4 recommends 160 bits. */
  private static final int ONE_TIME_BYTES = 20;

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the secrets in this file and adds those that are missing. */
  static Secrets loadOrCreate(Path file) {
    try {
      var values = read(file);
      int before = values.size();
      for (var name :
          List.of(POSTGRES_ADMIN, KEYCLOAK_ADMIN, UI_CLIENT, UI_ENCRYPTION, DIRECTORY_CLIENT)) {
        values.computeIfAbsent(name, n -> random());
      }
      for (var account : WITH_SECOND_FACTOR) {
        values.computeIfAbsent(oneTime(account), n -> Base32.encode(randomBytes(ONE_TIME_BYTES)));
      }
      for (var database : DatabaseName.values()) {
        values.computeIfAbsent(database.ownerRole(), n -> random());
        values.computeIfAbsent(database.appRole(), n -> random());
      }
      if (values.size() != before) {
        write(file, values);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new StackException("cannot read or write the secrets in " + file + ": " + e, e);
    }
  }

  private static void write(Path file, Map<String, String> values) throws IOException {
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var text = new StringBuilder();
    values.forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
    var temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(
        temporary,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(temporary, text);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The secret of this name. */
  String get(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no secret is called " + name);
    }
    return value;
  }

  /** The secret of this name, if there is one. */
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Name of the secret of an account's second factor, whose value is Base32. */
  static String oneTime(String account) {
    return "otp." + account;
  }

  /** A database with the passwords of its roles. */
  Database database(DatabaseName name, int port) {
    return new Database(name.id(), port, get(name.ownerRole()), get(name.appRole()));
  }

  /** The secrets in this file, nothing added. */
  static Secrets load(Path file) {
    try {
      return new Secrets(read(file));
    } catch (IOException e) {
      throw new StackException("cannot read the secrets in " + file + ": " + e, e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    var properties = new Properties();
    if (Files.exists(file)) {
      properties.load(new StringReader(Files.readString(file)));
    }
    var values = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  static String random() {
    return HexFormat.of().formatHex(randomBytes(24));
  }

  private static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
