package org.cadenza.events.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AllowedHosts;
import org.cadenza.addresses.HostLookup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTlsTest {

  @TempDir static Path folder;
  private static SSLContext selfSigned;
  private static SSLContext expired;

  @BeforeAll
  static void makeCertificates() throws Exception {
    selfSigned = TestCertificates.selfSigned(folder);
    expired = TestCertificates.expired(folder);
  }

  @Test
  void selfSignedCertificateIsRefused() throws Exception {
    SSLContext system = SSLContext.getDefault();

    assertEquals(
        "certificate of 127.0.0.1 is not trusted", errorOf(system, selfSigned, "127.0.0.1"));
  }

  @Test
  void certificateForAnotherNameIsRefused() throws Exception {
    assertEquals(
        "certificate does not belong to other.example",
        errorOf(selfSigned, selfSigned, "other.example"));
  }

  @Test
  void expiredCertificateIsRefused() throws Exception {
    assertEquals("certificate of 127.0.0.1 has expired", errorOf(expired, expired, "127.0.0.1"));
  }

  @Test
  void trustedCertificateForTheHostPasses() throws Exception {
    try (FakeReceiver receiver = receiver(selfSigned);
        WebhookSender sender = sender(selfSigned)) {
      var message = Senders.message(receiver.url("https", "hooks.example"), Senders.AMPLE);

      assertTrue(sender.send(message).success());
      assertEquals("hooks.example:" + receiver.port(), host(receiver));
    }
  }

  @Test
  void receiverWithoutTlsOnAnHttpsAddressIsAFailure() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "", "");
        WebhookSender sender = sender(selfSigned)) {
      var message = Senders.message(receiver.url("https", "127.0.0.1"), Senders.AMPLE);

      Attempt attempt = sender.send(message);

      assertEquals(0, receiver.requests().size());
      assertEquals(null, attempt.statusCode());
    }
  }

  private static String errorOf(SSLContext trust, SSLContext shown, String host) throws Exception {
    try (FakeReceiver receiver = receiver(shown);
        WebhookSender sender = sender(trust)) {
      var message = Senders.message(receiver.url("https", host), Senders.AMPLE);
      String error = sender.send(message).error();
      assertEquals(0, receiver.requests().size());
      return error;
    }
  }

  private static String host(FakeReceiver receiver) {
    return receiver.requests().get(0).headers().get("host");
  }

  private static FakeReceiver receiver(SSLContext tls) throws Exception {
    var server =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new FakeReceiver(
        server, (request, out) -> FakeReceiver.write(out, FakeReceiver.answer("200 OK", "", "OK")));
  }

  private static WebhookSender sender(SSLContext trust) {
    HostLookup loopback = host -> List.of(InetAddress.getLoopbackAddress());
    AddressGuard guard = new AddressGuard(AllowedHosts.parse("127.0.0.1"), loopback);
    return new WebhookSender(guard, Senders.LIMITS, Clock.systemUTC(), trust);
  }
}
