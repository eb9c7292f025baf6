package org.alvhdesk.contracts.rest;

/**
 * RFC 9457 problem document.
 *
 * @param type URI reference that names the kind of problem
 * @param detail what happened and what to do
 */
public record Problem(String type, String title, int status, String detail, String instance) {}
