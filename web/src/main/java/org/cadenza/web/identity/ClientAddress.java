package org.cadenza.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.identity.limits.AddressBlock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From which address a request comes; {@code X-Forwarded-For} counts from trusted proxies only. */
@ApplicationScoped
public class ClientAddress {

  @Inject
  @ConfigProperty(name = "cadenza.trusted.proxies")
  Optional<String> trusted;

  /** The nearest address that is no trusted proxy. */
  public String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isTrusted(address)) {
      return address;
    }
    String[] hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
      address = hops[i].strip();
    }
    return address;
  }

  private boolean isTrusted(String address) {
    return trusted.stream()
        .flatMap(blocks -> Stream.of(blocks.split(",", -1)))
        .anyMatch(block -> AddressBlock.of(block).contains(address));
  }
}
