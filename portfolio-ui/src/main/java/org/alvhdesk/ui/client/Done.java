package org.alvhdesk.ui.client;

/** A command was accepted. */
public enum Done {
  DONE
}
