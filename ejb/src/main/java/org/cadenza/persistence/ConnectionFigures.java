package org.cadenza.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;

/** How full the pool of connections is. */
@ApplicationScoped
public class ConnectionFigures implements FigureSource {

  @Override
  public String about() {
    return "database_pool";
  }

  @Override
  public boolean asksDatabase() {
    return false;
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        figure("", "Connections to the database that are open", Connections.open()),
        figure("_max", "Connections to the database at most", Connections.most()),
        figure(
            "_opened_total", "Connections to the database ever opened", Connections.everOpened()));
  }

  private static Figure figure(String name, String help, long value) {
    return new Figure("cadenza_database_connections" + name, help, Map.of(), (double) value);
  }
}
