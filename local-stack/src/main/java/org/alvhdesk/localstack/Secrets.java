package org.alvhdesk.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords of one state folder: made once, readable by their owner only, never in a log. */
final class Secrets {
  static final String POSTGRES_ADMIN = "postgres.admin";
  static final String KEYCLOAK_ADMIN = "keycloak.admin";
  static final String UI_CLIENT = "ui.client";
  static final String UI_ENCRYPTION = "ui.encryption";

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the secrets in this file and adds those that are missing. */
  static Secrets loadOrCreate(Path file) {
    try {
      var properties = new Properties();
      if (Files.exists(file)) {
        properties.load(new StringReader(Files.readString(file)));
      }
      var values = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
      int before = values.size();
      for (var name : new String[] {POSTGRES_ADMIN, KEYCLOAK_ADMIN, UI_CLIENT, UI_ENCRYPTION}) {
        values.computeIfAbsent(name, n -> random());
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

  /** A database with the passwords of its roles. */
  Database database(DatabaseName name, int port) {
    return new Database(name.id(), port, get(name.ownerRole()), get(name.appRole()));
  }

  static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
