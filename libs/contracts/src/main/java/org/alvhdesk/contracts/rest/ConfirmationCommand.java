package org.alvhdesk.contracts.rest;

/** Books an import as it was shown; {@code sha256} is that of the bytes. */
public record ConfirmationCommand(String sha256) {}
