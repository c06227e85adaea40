package org.cadenza.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.events.wakeups.Broker;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the broker takes connections; without it work goes on, only later. */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {

  @Inject Broker broker;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(broker.answers()).build();
  }
}
