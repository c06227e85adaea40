package org.cadenza.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import org.cadenza.settings.CadenzaHome;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the home folder can be written to and has room: 64 MiB at least. */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {

  private static final long LEAST_BYTES = 64L << 20;

  @Inject CadenzaHome home;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("disk");
    long free = home.path().toFile().getUsableSpace();
    return check
        .withData("free_bytes", free)
        .status(free >= LEAST_BYTES && Files.isWritable(home.path()))
        .build();
  }
}
