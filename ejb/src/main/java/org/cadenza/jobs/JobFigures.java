package org.cadenza.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;

/** How many jobs there are, by type and state. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobFigures implements FigureSource {

  @PersistenceContext EntityManager entities;

  @Override
  public String about() {
    return "jobs";
  }

  @Override
  public List<Figure> figures() {
    Map<JobType, Map<JobState, Long>> counts = new EnumMap<>(JobType.class);
    entities
        .createQuery(
            "select j.type, j.state, count(j) from Job j group by j.type, j.state", Object[].class)
        .getResultList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((JobType) row[0], type -> new EnumMap<>(JobState.class))
                    .put((JobState) row[1], (Long) row[2]));
    List<Figure> figures = new ArrayList<>();
    for (JobType type : Arrays.stream(JobType.values()).filter(JobType::isKept).toList()) {
      for (JobState state : JobState.values()) {
        figures.add(
            new Figure(
                "cadenza_jobs",
                "Jobs by type and state",
                Map.of("type", type.word(), "state", state.word()),
                counts.getOrDefault(type, Map.of()).getOrDefault(state, 0L)));
      }
    }
    return figures;
  }
}
