package org.alvhdesk.localstack;

/** What a part is doing. */
public enum PartState {
  READY,
  STARTING,
  FAILED,
  STOPPED
}
