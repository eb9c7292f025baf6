package org.alvhdesk.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * Keycloak on our PostgreSQL. Its slow build step is done once per user in the cache; each state
 * folder has only a home with links to it.
 */
final class KeycloakPart implements Part {
  /** Part of the cache's key: raise it when the options of the build step change. */
  private static final int BUILD_OPTIONS = 1;

  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx384m",
          // Half the processor time of the start; a demo's few logins do not need the second
          // compiler.
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  private final Checkout checkout;
  private final StateDir state;
  private final Ports ports;
  private final Secrets secrets;
  private volatile Path home;

  KeycloakPart(Checkout checkout, StateDir state, Ports ports, Secrets secrets) {
    this.checkout = checkout;
    this.state = state;
    this.ports = ports;
    this.secrets = secrets;
  }

  @Override
  public PartName name() {
    return PartName.KEYCLOAK;
  }

  @Override
  public int port() {
    return ports.of(PartName.KEYCLOAK);
  }

  @Override
  public List<PartName> needs() {
    return List.of(PartName.POSTGRESQL);
  }

  @Override
  public void prepare(Steps steps) {
    var program = program(steps);
    try {
      // Its own home per state folder, so that two demos never share a file that is written.
      home = state.data(PartName.KEYCLOAK);
      for (var dir : List.of("conf", "data", "providers", "themes")) {
        Files.createDirectories(home.resolve(dir));
      }
      var lib = home.resolve("lib");
      Files.deleteIfExists(lib);
      Files.createSymbolicLink(lib, program.resolve("lib"));
    } catch (IOException e) {
      throw new StackException("cannot prepare Keycloak's home " + home + ": " + e, e);
    }
  }

  private Path program(Steps steps) {
    var zip = checkout.keycloakZip();
    var key =
        zip.getFileName().toString().replace(".zip", "")
            + "-build"
            + BUILD_OPTIONS
            + "-jdk"
            + Runtime.version().feature();
    return ComponentCache.ofUser()
        .get(
            key,
            dir -> {
              unpack(zip, dir);
              var arguments = new ArrayList<String>(List.of("-Dkc.home.dir=" + dir));
              arguments.addAll(entryPoint(dir));
              arguments.addAll(List.of("build", "--db=postgres"));
              steps.run(
                  "building Keycloak once for this machine (about 20 s)",
                  JavaCommand.of(JVM, arguments, Map.of()));
            });
  }

  private static List<String> entryPoint(Path home) {
    return List.of(
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  @Override
  public String beforeStart() {
    try {
      return switch (new KeycloakDatabase(ports.of(PartName.POSTGRESQL), secrets).makeReady()) {
        case NOTHING -> "";
        case LOCK -> "released the lock of a Keycloak that was killed while it migrated";
        case UNFINISHED -> "begins again: a first start was killed before it had its administrator";
      };
    } catch (SQLException e) {
      // PostgreSQL is away as well: Keycloak will say so and be started again.
      return "";
    }
  }

  @Override
  public ChildProcess.Command command() {
    var database = secrets.database(DatabaseName.KEYCLOAK, ports.of(PartName.POSTGRESQL));
    var arguments = new ArrayList<String>(List.of("-Dkc.home.dir=" + home));
    arguments.addAll(entryPoint(home));
    arguments.addAll(List.of("start", "--optimized"));
    return JavaCommand.of(
        JVM,
        arguments,
        Map.ofEntries(
            Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakRealm.ADMIN),
            Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN)),
            // One node: no cluster, and nothing that listens beyond loopback.
            Map.entry("KC_CACHE", "local"),
            Map.entry("KC_DB_URL", database.jdbcUrl()),
            Map.entry("KC_DB_USERNAME", database.owner()),
            Map.entry("KC_DB_PASSWORD", database.ownerPassword()),
            Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
            Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
            Map.entry("KC_HTTP_ENABLED", "true"),
            Map.entry("KC_HTTP_HOST", "127.0.0.1"),
            Map.entry("KC_HTTP_PORT", Integer.toString(port())),
            Map.entry("KC_HOSTNAME", "http://127.0.0.1:" + port())));
  }

  @Override
  public Duration startPatience() {
    return Duration.ofSeconds(240);
  }

  @Override
  public boolean isUp() {
    return Probes.http(port(), "/realms/master");
  }

  @Override
  public void configure() {
    new KeycloakRealm(port(), ports.of(PartName.UI), secrets).bringUpToDate();
  }

  /** Everything below the single top folder of the zip, without that folder. */
  private static void unpack(Path zip, Path target) throws IOException {
    try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip), 1 << 16))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(in, path);
        }
      }
    }
  }
}
