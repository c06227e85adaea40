package org.cadenza.concerts.downloads.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;

/** How many downloads there are, by state; those that are pending are the queue's length. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DownloadFigures implements FigureSource {

  @PersistenceContext EntityManager entities;

  @Override
  public String about() {
    return "downloads";
  }

  @Override
  public List<Figure> figures() {
    Map<DownloadState, Long> counts = new EnumMap<>(DownloadState.class);
    entities
        .createQuery("select d.state, count(d) from Download d group by d.state", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((DownloadState) row[0], (Long) row[1]));
    return Arrays.stream(DownloadState.values())
        .map(
            state ->
                new Figure(
                    "cadenza_downloads",
                    "Downloads by state; pending ones are the queue",
                    Map.of("state", state.word()),
                    counts.getOrDefault(state, 0L)))
        .toList();
  }
}
