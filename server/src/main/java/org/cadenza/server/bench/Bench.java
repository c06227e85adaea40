package org.cadenza.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.client.StepFailed;

/** The program behind {@code server/cadenza bench}. */
public final class Bench {

  private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

  static {
    ALL.put("catalog", new CatalogBench());
    ALL.put("api", new ApiBench());
    ALL.put("analytics", new AnalyticsBench());
    ALL.put("download", new DownloadBench());
    ALL.put("start", new StartBench());
    ALL.put("webhooks", new WebhookBench());
    ALL.put("tracklists", new TracklistBench());
    ALL.put("library", new LibraryBench());
    ALL.put("cue", new CueBench());
    ALL.put("cue-fuzz", new CueFuzzBench());
  }

  private Bench() {}

  /**
   * Runs the benchmark that is named, or all, one after the other; then maybe a size. The status is
   * 1 if one could not be run, and 3 if one missed a target.
   */
  public static void main(String[] words) throws InterruptedException {
    // The JDK's server now and then closes a connection that it has kept: such a post is sent
    // again.
    System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
    Figures figures = new Figures(System.out);
    try {
      List<String> names =
          words.length == 0 || words[0].equals("all")
              ? List.copyOf(ALL.keySet())
              : List.of(words[0]);
      int size = words.length > 1 ? size(words[1]) : 0;
      Path install = Path.of(System.getProperty("cadenza.install"));
      for (String name : names) {
        if (!ALL.containsKey(name)) {
          throw new StepFailed("no benchmark is called " + name + "; there are " + ALL.keySet());
        }
        ALL.get(name).run(new Surroundings(install, figures, size));
      }
    } catch (StepFailed | IOException e) {
      System.err.println("cadenza: the benchmark failed: " + e.getMessage());
      System.exit(1);
    }
    System.exit(figures.missed() == 0 ? 0 : 3);
  }

  private static int size(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new StepFailed("the size must be a number, not " + text);
    }
    return Integer.parseInt(text);
  }
}
