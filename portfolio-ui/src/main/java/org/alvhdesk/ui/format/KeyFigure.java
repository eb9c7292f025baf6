package org.alvhdesk.ui.format;

/** A figure that says what something comes to; the label names its unit. */
public record KeyFigure(String label, String value) {}
