package org.cadenza.telemetry;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cadenza.telemetry.figures.Figure;

/** Figures in the words of the metrics' library. */
final class FigureCollector implements MultiCollector {

  private final Supplier<List<Figure>> figures;

  FigureCollector(Supplier<List<Figure>> figures) {
    this.figures = figures;
  }

  @Override
  public MetricSnapshots collect() {
    Map<String, List<Figure>> byName =
        figures.get().stream()
            .collect(Collectors.groupingBy(Figure::name, LinkedHashMap::new, Collectors.toList()));
    return new MetricSnapshots(byName.values().stream().map(FigureCollector::snapshot).toList());
  }

  private static MetricSnapshot snapshot(List<Figure> same) {
    Figure first = same.get(0);
    if (first.isCounter()) {
      var counter = CounterSnapshot.builder().name(first.stem()).help(first.help());
      same.forEach(
          figure ->
              counter.dataPoint(
                  CounterSnapshot.CounterDataPointSnapshot.builder()
                      .labels(labels(figure))
                      .value(figure.value())
                      .build()));
      return counter.build();
    }
    var gauge = GaugeSnapshot.builder().name(first.name()).help(first.help());
    same.forEach(
        figure ->
            gauge.dataPoint(
                GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels(figure))
                    .value(figure.value())
                    .build()));
    return gauge.build();
  }

  private static Labels labels(Figure figure) {
    String[] names = figure.labels().keySet().stream().sorted().toArray(String[]::new);
    String[] values = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = figure.labels().get(names[i]);
    }
    return Labels.of(names, values);
  }
}
