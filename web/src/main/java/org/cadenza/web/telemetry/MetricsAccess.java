package org.cadenza.web.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.cadenza.addresses.AddressBlock;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.web.identity.ClientAddress;
import org.cadenza.web.identity.Credentials;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may read the metrics: some addresses, this machine's by default, and every admin. */
@ApplicationScoped
public class MetricsAccess {

  @Inject ClientAddress addresses;

  @Inject
  @ConfigProperty(name = "cadenza.metrics.access")
  Optional<String> access;

  private List<AddressBlock> blocks;

  /** Reads the setting when the application starts: one that cannot be read is known at once. */
  void read(@Observes @Initialized(ApplicationScoped.class) Object started) {
    blocks = AddressBlock.listOf(access.orElse(""));
  }

  /** A problem if the caller is none of them. */
  void require(HttpServletRequest request) {
    Optional<Caller> caller = Credentials.callerOf(request);
    if (caller.filter(Caller::isAdmin).isPresent() || comesFromWithin(request)) {
      return;
    }
    Credentials.outage(request)
        .ifPresent(
            outage -> {
              throw outage;
            });
    if (caller.isEmpty()) {
      throw Problem.notSignedIn(Credentials.refusal(request));
    }
    throw Problem.forbidden("Only an admin may read the metrics from here");
  }

  /** A proxy that is not trusted hides who asks, though it may be on this machine itself. */
  private boolean comesFromWithin(HttpServletRequest request) {
    return !addresses.isHidden(request)
        && blocks.stream().anyMatch(block -> block.contains(addresses.of(request)));
  }
}
