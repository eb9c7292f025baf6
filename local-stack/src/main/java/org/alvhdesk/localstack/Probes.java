package org.alvhdesk.localstack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One quick question to a part: do you serve? Never an exception, never more than about 2 s. */
final class Probes {
  private static final int TIMEOUT_MS = 2000;

  private Probes() {}

  /** Whether this loopback URL answers 200; by hand, because it is asked ten times a second. */
  static boolean http(int port, String path) {
    try (var socket = connect(port)) {
      var request =
          "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether PostgreSQL accepts sessions: it answers a start-up packet with a question for the
   * password (R), or with an error (E) while it starts, stops or recovers. As pg_isready does.
   */
  static boolean postgresql(int port) {
    try (var socket = connect(port)) {
      var body = "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(8 + body.length);
      out.writeInt(3 << 16);
      out.write(body);
      out.flush();
      return socket.getInputStream().read() == 'R';
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether Kafka answers: ApiVersions, version 0, to which every broker replies. */
  static boolean kafka(int port) {
    try (var socket = connect(port)) {
      var client = "alvh-probe".getBytes(StandardCharsets.US_ASCII);
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(2 + 2 + 4 + 2 + client.length);
      out.writeShort(18);
      out.writeShort(0);
      out.writeInt(4711);
      out.writeShort(client.length);
      out.write(client);
      out.flush();
      var in = new DataInputStream(socket.getInputStream());
      in.readInt();
      return in.readInt() == 4711;
    } catch (IOException e) {
      return false;
    }
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
