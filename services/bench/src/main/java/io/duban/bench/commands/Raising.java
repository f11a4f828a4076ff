package io.duban.bench.commands;

import io.duban.local.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// Raises problems over REST, on one connection that is kept. Speaks just enough HTTP/1.1 for that,
/// so that the client costs the machine it shares with the service as little as it can.
final class Raising implements Writer {
  private final Socket socket;
  private final InputStream in;
  private final String head;
  private final Sample sample;
  private final String keys = UUID.randomUUID() + "-";
  private int count;

  Raising(int port, String token, Sample sample) throws IOException {
    this.sample = sample;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream());
    head =
        """
        POST /api/v1/problems HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        """
            .formatted(token);
  }

  @Override
  public void write() throws IOException {
    byte[] body = sample.request().getBytes(StandardCharsets.UTF_8);
    String more =
        head
            + "Idempotency-Key: %s%d\r\nContent-Length: %d\r\n\r\n"
                .formatted(keys, ++count, body.length);
    byte[] first = more.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    socket.getOutputStream().write(whole);
    read();
  }

  private void read() throws IOException {
    String status = line();
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    String body = new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
    if (!status.startsWith("HTTP/1.1 201") || length < 0) {
      throw new Trouble("a problem was not raised: " + status + " " + body);
    }
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the service closed the connection");
      }
      text.append((char) c);
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
