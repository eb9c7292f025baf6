package org.alvhdesk.condor.book;

import java.io.Serializable;

/** A book exists once per market run. */
public record BookKey(String runId, String bookId) implements Serializable {}
