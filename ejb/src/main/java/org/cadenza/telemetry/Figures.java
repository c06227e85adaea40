package org.cadenza.telemetry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cadenza.telemetry.figures.Figure;
import org.cadenza.telemetry.figures.FigureSource;

/** Asks every room for its figures; one that cannot tell is named, and keeps back no other. */
@ApplicationScoped
public class Figures {

  private static final System.Logger LOG = System.getLogger(Figures.class.getName());
  private static final int PATIENCE_SECONDS = 2;

  @Inject @Any Instance<FigureSource> sources;

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  /** All of them, as they stand now. */
  public List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    long asked = System.nanoTime();
    boolean answers = databaseAnswers();
    all.add(
        new Figure(
            "cadenza_database_answer_seconds",
            "Time to get a connection from the pool and an answer of the database, just now",
            Map.of(),
            (System.nanoTime() - asked) / 1e9));
    all.add(up("database", answers));
    for (FigureSource source : sources) {
      List<Figure> told = ask(source, answers);
      all.addAll(told);
      all.add(up(source.about(), !told.isEmpty()));
    }
    return all;
  }

  private static List<Figure> ask(FigureSource source, boolean databaseAnswers) {
    if (source.asksDatabase() && !databaseAnswers) {
      return List.of();
    }
    try {
      return source.figures();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "No figures of " + source.about(), e);
      return List.of();
    }
  }

  private static Figure up(String about, boolean told) {
    return new Figure(
        "cadenza_figures_up",
        "Whether a part of the server could tell its figures",
        Map.of("of", about),
        told ? 1 : 0);
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
