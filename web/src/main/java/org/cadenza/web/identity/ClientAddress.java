package org.cadenza.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.addresses.AddressBlock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From which address a request comes; {@code X-Forwarded-For} counts from trusted proxies only. */
@ApplicationScoped
public class ClientAddress {

  @Inject
  @ConfigProperty(name = "cadenza.trusted.proxies")
  Optional<String> trusted;

  private List<AddressBlock> blocks;

  /** Reads the setting when the application starts: one that cannot be read is known at once. */
  void read(@Observes @Initialized(ApplicationScoped.class) Object started) {
    blocks = AddressBlock.listOf(trusted.orElse(""));
  }

  /** The nearest address that is no trusted proxy. */
  public String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    // Each proxy may add to the line that came, or a line of its own.
    String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    String[] hops = forwarded.isEmpty() ? new String[0] : forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
      address = hops[i].strip();
    }
    return address;
  }

  /**
   * Whether a proxy stands before the client and does not tell, or is not trusted to, who that is.
   */
  public boolean isHidden(HttpServletRequest request) {
    boolean tells = request.getHeader("X-Forwarded-For") != null;
    boolean forwarded =
        tells
            || Stream.of("Forwarded", "Via", "X-Real-IP")
                .anyMatch(name -> request.getHeader(name) != null);
    return forwarded && !(tells && isTrusted(request.getRemoteAddr()));
  }

  /** What strangers are counted by: an IPv4 address, or the /64 of an IPv6 one, a household's. */
  public String network(HttpServletRequest request) {
    String address = of(request);
    try {
      return address.indexOf(':') < 0 ? address : AddressBlock.of(address).network(64);
    } catch (IllegalArgumentException e) {
      // A trusted proxy's word that is no address.
      return address;
    }
  }

  private boolean isTrusted(String address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
