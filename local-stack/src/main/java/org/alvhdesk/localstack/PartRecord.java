package org.alvhdesk.localstack;

/**
 * What the supervisor last wrote about a part.
 *
 * @param name the part's id
 * @param state as the supervisor saw it
 * @param port where it listens
 * @param probePort where it is asked whether it serves
 * @param process its process, or null if it has none
 * @param restarts how often it has been restarted since the demo started
 */
public record PartRecord(
    String name, PartState state, int port, int probePort, ProcessIdentity process, int restarts) {

  public PartRecord {
    // Records of versions that asked on the one port there was.
    probePort = probePort == 0 ? port : probePort;
  }
}
