package org.alvhdesk.deadletters;

import java.util.Optional;

/**
 * One partition of a topic with dead letters.
 *
 * @param all letters that are kept
 * @param open those nobody has dealt with
 * @param oldestOpen the first of them
 * @param last what was done last; empty if nothing was
 */
public record BoxState(
    String topic, int partition, long all, long open, Optional<Letter> oldestOpen, String last) {}
