package org.alvhdesk.localstack;

/**
 * What the supervisor last wrote about a part.
 *
 * @param name the part's id
 * @param state as the supervisor saw it
 * @param port where it listens
 * @param process its process, or null if it has none
 * @param restarts how often it has been restarted since the demo started
 */
public record PartRecord(
    String name, PartState state, int port, ProcessIdentity process, int restarts) {}
