package org.cadenza.concerts.downloads.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;
import org.cadenza.transfers.Line;

/** What goes over the line of this node's downloads. */
@ApplicationScoped
public class LineFigures implements FigureSource {

  @Inject Workbench bench;

  @Override
  public String about() {
    return "transfers";
  }

  @Override
  public boolean asksDatabase() {
    return false;
  }

  @Override
  public List<Figure> figures() {
    Line line = bench.line();
    return List.of(
        figure("active", "Transfers under way", line.active()),
        figure("bytes_total", "Bytes that transfers have brought", (double) line.bytes()),
        figure(
            "bytes_per_second",
            "Bytes a second, over the last five seconds or more",
            line.bytesPerSecond()),
        figure(
            "limit_bytes_per_second",
            "Bytes a second that may come now; 0 is no limit",
            (double) line.limit()));
  }

  private static Figure figure(String name, String help, double value) {
    return new Figure("cadenza_transfers_" + name, help, Map.of(), value);
  }
}
