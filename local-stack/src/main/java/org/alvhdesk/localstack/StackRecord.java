package org.alvhdesk.localstack;

import java.util.List;

/**
 * What the supervisor wrote about itself.
 *
 * @param phase STARTING, READY once every part has been ready, FAILED or STOPPED
 * @param supervisor its process
 * @param parts the ids of the parts it runs
 * @param detail one line: why it failed
 */
public record StackRecord(
    PartState phase, ProcessIdentity supervisor, List<String> parts, String detail) {}
