package org.alvhdesk.systemtests;

import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Ports;

/** Where a platform listens, whoever started it. */
record Addresses(Ports ports) {
  static Addresses of(LocalStack stack) {
    return new Addresses(stack.ports());
  }

  String url(PartName part) {
    return "http://127.0.0.1:" + ports.of(part);
  }

  String realm() {
    return url(PartName.KEYCLOAK) + "/realms/alvh";
  }
}
