package org.cadenza.events.webhooks.delivery;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.HttpTarget;

/**
 * Says in words for a person why a try failed. Texts of exceptions are not passed on, because they
 * hold resolved addresses and class names.
 */
final class FailureWords {

  private FailureWords() {}

  static String timedOut(Duration limit) {
    return "timed out after " + seconds(limit);
  }

  static String ofStatus(int status) {
    if (status >= 300 && status < 400) {
      return "the receiver answered " + status + ": redirects are not followed";
    }
    if (status == 410) {
      return "the receiver answered 410: it wants no more webhooks";
    }
    return "the receiver answered " + status;
  }

  static String of(Exception failure, HttpTarget target) {
    String host = target.host().name();
    AddressRefused refused = cause(failure, AddressRefused.class);
    if (refused != null) {
      return refused.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "host name not found: " + host;
    }
    if (failure instanceof ConnectTimeoutException) {
      return "no connection to " + host + " in time";
    }
    if (failure instanceof NoRouteToHostException) {
      return "no way to " + host + " on the network";
    }
    if (failure instanceof ConnectException) {
      return "connection refused by " + host + " on port " + target.port();
    }
    return failure instanceof SSLException ? ofTls(failure, host) : ofExchange(failure);
  }

  private static String ofTls(Exception failure, String host) {
    if (cause(failure, CertificateExpiredException.class) != null) {
      return "certificate of " + host + " has expired";
    }
    CertificateException certificate = cause(failure, CertificateException.class);
    if (failure instanceof SSLPeerUnverifiedException || isAboutName(certificate)) {
      return "certificate does not belong to " + host;
    }
    return certificate == null
        ? "no secure connection to " + host
        : "certificate of " + host + " is not trusted";
  }

  /** The JDK's endpoint check throws the base class; failures of the chain wrap another cause. */
  private static boolean isAboutName(CertificateException certificate) {
    return certificate != null
        && certificate.getClass() == CertificateException.class
        && certificate.getCause() == null;
  }

  private static String ofExchange(Exception failure) {
    if (failure instanceof NoHttpResponseException) {
      return "connection closed without an answer";
    }
    if (failure instanceof MessageConstraintException) {
      return "the answer's headers are too large";
    }
    if (failure instanceof ConnectionClosedException) {
      return "connection closed before the answer was complete";
    }
    if (failure instanceof SocketException) {
      return "connection broken off";
    }
    if (failure instanceof InterruptedIOException || failure instanceof CancellationException) {
      return "broken off because this server is stopping";
    }
    return failure instanceof HttpException || cause(failure, HttpException.class) != null
        ? "the answer is not valid HTTP"
        : "the exchange failed";
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }

  private static <T extends Throwable> T cause(Throwable failure, Class<T> kind) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return kind.cast(each);
      }
    }
    return null;
  }
}
