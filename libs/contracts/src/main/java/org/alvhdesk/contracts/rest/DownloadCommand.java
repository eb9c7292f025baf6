package org.alvhdesk.contracts.rest;

import java.time.LocalDate;

/**
 * Asks for a download.
 *
 * @param from first session wanted of VX contracts; null for all there are
 */
public record DownloadCommand(LocalDate from) {}
