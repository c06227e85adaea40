package org.cadenza.telemetry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  @Override
  public HealthCheckResponse call() {
    var check = HealthCheckResponse.named("database");
    try (Connection connection = database.getConnection()) {
      return check.status(connection.isValid(2)).build();
    } catch (SQLException e) {
      return check.down().build();
    }
  }
}
