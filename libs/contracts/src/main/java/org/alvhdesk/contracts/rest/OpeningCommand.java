package org.alvhdesk.contracts.rest;

/**
 * {@code POST /api/v1/book/opening/preview} and {@code POST /api/v1/book/opening} of hedge-service:
 * a broker's positions as CSV.
 *
 * @param fileName as the person calls it, for messages and the audit
 * @param contentBase64 the file's bytes
 * @param sha256 of the bytes that the preview showed, hexadecimal; only the import asks for it
 */
public record OpeningCommand(
    String fileName, @Longest(750_000) String contentBase64, String sha256) {}
