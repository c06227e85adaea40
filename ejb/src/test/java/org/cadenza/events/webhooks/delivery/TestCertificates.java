package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for {@code hooks.example} and 127.0.0.1, made by the JDK's keytool. */
final class TestCertificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path store;

  private TestCertificates(Path folder, String file) {
    this.folder = folder;
    this.store = folder.resolve(file);
  }

  /** A context that shows a self-signed certificate and trusts it. */
  static SSLContext selfSigned(Path folder) throws Exception {
    TestCertificates certificates = new TestCertificates(folder, "self-signed.p12");
    certificates.generate("receiver", "CN=hooks.example", "san=dns:hooks.example,ip:127.0.0.1");
    return certificates.contextTrusting("receiver");
  }

  /**
   * A context that shows a certificate past its end, signed by an authority that it trusts; the
   * dates of a certificate that is itself trusted are not looked at.
   */
  static SSLContext expired(Path folder) throws Exception {
    TestCertificates certificates = new TestCertificates(folder, "expired.p12");
    certificates.generate("authority", "CN=Test authority", "bc:c");
    certificates.generate("receiver", "CN=hooks.example", "san=ip:127.0.0.1");
    String request = folder.resolve("request.pem").toString();
    String signed = folder.resolve("signed.pem").toString();
    certificates.keytool("-certreq -alias receiver -file", request);
    certificates.keytool(
        "-gencert -alias authority -startdate -30d -validity 10 -ext san=ip:127.0.0.1 -infile",
        request,
        "-outfile",
        signed);
    certificates.keytool("-importcert -noprompt -alias receiver -file", signed);
    return certificates.contextTrusting("authority");
  }

  private void generate(String alias, String subject, String extension) throws Exception {
    keytool(
        "-genkeypair -keyalg EC -groupname secp256r1 -startdate -1d -validity 10 -alias",
        alias,
        "-dname",
        subject,
        "-ext",
        extension);
  }

  private void keytool(String options, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of(more));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process keytool =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private SSLContext contextTrusting(String alias) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore shown = KeyStore.getInstance("PKCS12");
    shown.load(null, null);
    Certificate[] chain = keys.getCertificateChain("receiver");
    char[] password = PASSWORD.toCharArray();
    shown.setKeyEntry("receiver", keys.getKey("receiver", password), password, chain);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(alias, keys.getCertificate(alias));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(shown, password);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
