package org.alvhdesk.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * One more process of a service beside the supervised one, on ports of its own and against the same
 * database and topics: a second instance, another version, or a migration that ends by itself.
 * Nobody starts it again when it dies.
 */
public final class ServiceProcess implements AutoCloseable {
  private final PartName service;
  private final Ports ports;
  private final Path log;
  private final ChildProcess child;

  private ServiceProcess(PartName service, Ports ports, Path log, ChildProcess child) {
    this.service = service;
    this.ports = ports;
    this.log = log;
    this.child = child;
  }

  /**
   * Starts one.
   *
   * @param application a quarkus-app folder, of this build or of another version
   * @param instance tells it from the others, in its log's name too
   * @param overrides settings that it gets instead of the platform's
   */
  static ServiceProcess start(
      Platform platform,
      PartName service,
      Path application,
      String instance,
      Map<String, String> overrides) {
    var ports = platform.ports().withFree(service);
    var environment = new TreeMap<>(platform.environment(service));
    environment.put("ALVH_INSTANCE", instance);
    environment.put("ALVH_HTTP_PORT", Integer.toString(ports.of(service)));
    environment.put("ALVH_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.putAll(overrides);
    var log = platform.state().log(service.id() + "-" + instance);
    var child =
        ChildProcess.start(ServicePart.command(application, environment), platform.state(), log);
    return new ServiceProcess(service, ports, log, child);
  }

  /** The base URL of its REST. */
  public String url() {
    return ServiceEnvironment.url(ports, service);
  }

  /** The platform's ports, with this process in the place of its service. */
  public Ports ports() {
    return ports;
  }

  /** Its log. */
  public Path log() {
    return log;
  }

  /** The base URL of its health and metrics. */
  public String managementUrl() {
    return "http://127.0.0.1:" + ports.management(service);
  }

  /** Whether it serves, asked now. */
  public boolean isReady() {
    return child.isAlive() && Probes.http(ports.management(service), "/q/health/ready");
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return child.isAlive();
  }

  /** Sends a signal, such as {@code TERM}, {@code KILL}, {@code STOP}, {@code CONT}. */
  public void signal(String signal) {
    child.signal(signal);
  }

  /**
   * Waits for its end.
   *
   * @return the exit code, above 128 after a signal
   * @throws StackException when it still runs after {@code patience}
   */
  public int awaitExit(Duration patience) throws InterruptedException {
    if (!child.waitFor(patience)) {
      throw new StackException(service.id() + " has not ended after " + patience);
    }
    return child.exitCode();
  }

  /** Stops it in order. */
  @Override
  public void close() {
    child.stop("TERM", Duration.ofSeconds(15));
  }
}
