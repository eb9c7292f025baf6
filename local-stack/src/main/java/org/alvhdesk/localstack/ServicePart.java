package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of the platform's Quarkus services, run from a copy of the build's output: a build meanwhile
 * does not pull the classes from under a running demo, and a restart gets what was started first.
 */
final class ServicePart implements Part {
  private final PartName name;
  private final Checkout checkout;
  private final Path application;
  private final Ports ports;
  private final Map<String, String> environment;
  private boolean copied;

  ServicePart(
      PartName name,
      Checkout checkout,
      StateDir state,
      Ports ports,
      Map<String, String> environment) {
    this.name = name;
    this.checkout = checkout;
    this.ports = ports;
    this.application = state.dir().resolve("apps").resolve(name.id());
    this.environment = environment;
  }

  @Override
  public PartName name() {
    return name;
  }

  @Override
  public int port() {
    return ports.of(name);
  }

  @Override
  public int probePort() {
    return ports.management(name);
  }

  @Override
  public List<PartName> needs() {
    // Not Keycloak: services check tokens lazily, so the two slow starts run side by side.
    return name == PartName.UI
        ? List.of(PartName.KAFKA)
        : List.of(PartName.POSTGRESQL, PartName.KAFKA);
  }

  @Override
  public void prepare(Steps steps) {
    if (copied) {
      return;
    }
    var built = checkout.serviceApp(name);
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new StackException(name.id() + " is not built: no " + built + "; run ./alvh demo");
    }
    try {
      FolderCopy.sync(built, application);
      copied = true;
    } catch (IOException e) {
      throw new StackException("cannot copy " + built + " to " + application + ": " + e, e);
    }
  }

  @Override
  public ChildProcess.Command command() {
    return command(application, environment);
  }

  /** Runs the quarkus-app in {@code application}. */
  static ChildProcess.Command command(Path application, Map<String, String> environment) {
    return JavaCommand.of(
        List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
        List.of("-jar", application.resolve("quarkus-run.jar").toString()),
        environment);
  }

  @Override
  public boolean isUp() {
    return Probes.http(probePort(), "/q/health/ready");
  }
}
