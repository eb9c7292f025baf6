package org.alvhdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Which loopback port each part listens on.
 *
 * @param byPart the port of each part
 * @param management the port of each service for health and metrics
 * @param kafkaController Kafka's second port (its KRaft controller)
 */
public record Ports(
    Map<PartName, Integer> byPart, Map<PartName, Integer> management, int kafkaController) {

  /** Kafka's controller port without offset. */
  static final int KAFKA_CONTROLLER = 19093;

  /** The highest offset that keeps every port valid. */
  static final int MAX_OFFSET = 65535 - KAFKA_CONTROLLER;

  public Ports {
    byPart = Map.copyOf(byPart);
    management = Map.copyOf(management);
  }

  /** The documented ports, all moved by the same number. */
  public static Ports withOffset(int offset) {
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException("a port offset is 0 to " + MAX_OFFSET + ", not " + offset);
    }
    var ports = new EnumMap<PartName, Integer>(PartName.class);
    var management = new EnumMap<PartName, Integer>(PartName.class);
    for (var part : PartName.values()) {
      ports.put(part, part.defaultPort() + offset);
      if (part.isService()) {
        management.put(part, part.defaultManagementPort() + offset);
      }
    }
    return new Ports(ports, management, KAFKA_CONTROLLER + offset);
  }

  /**
   * Free ports for a test, below the range from which the kernel takes the ports of outgoing
   * connections, so that none is gone before it is bound.
   */
  public static Ports free() {
    var random = new SplittableRandom();
    var taken = new HashSet<Integer>();
    var ports = new EnumMap<PartName, Integer>(PartName.class);
    var management = new EnumMap<PartName, Integer>(PartName.class);
    for (var part : PartName.values()) {
      ports.put(part, freePort(random, taken));
      if (part.isService()) {
        management.put(part, freePort(random, taken));
      }
    }
    return new Ports(ports, management, freePort(random, taken));
  }

  /** The port of this part. */
  public int of(PartName part) {
    return byPart.get(part);
  }

  /** These ports, except that {@code service} listens on new free ones. */
  public Ports withFree(PartName service) {
    var free = free();
    var moved = new EnumMap<>(byPart);
    moved.put(service, free.of(service));
    var movedManagement = new EnumMap<>(management);
    movedManagement.put(service, free.management(service));
    return new Ports(moved, movedManagement, kafkaController);
  }

  /** The port of this service for health and metrics. */
  public int management(PartName service) {
    return management.get(service);
  }

  private static int freePort(SplittableRandom random, Set<Integer> taken) {
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = random.nextInt(20_000, 32_000);
      if (!taken.contains(port) && isFree(port)) {
        taken.add(port);
        return port;
      }
    }
    throw new IllegalStateException("no free port between 20000 and 32000");
  }

  /** Whether a server could listen on this loopback port now. */
  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (java.net.BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
