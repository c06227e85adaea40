package org.cadenza.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.ServerProcess;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/** The program behind {@code server/cadenza demo}. */
public final class Demo {

  // Slow enough for progress to be seen, fast enough for a minute in all.
  private static final int SECONDS_PER_TRACK = 4;
  private static final long BYTES_PER_SECOND = 700_000;

  private final Screen screen = new Screen(System.out, Boolean.getBoolean("cadenza.terminal"));

  private Demo() {}

  /** Shows the main job, then leaves the server running; one line and status 1 if a step fails. */
  public static void main(String[] words) throws InterruptedException {
    try {
      new Demo().show(Path.of(System.getProperty("cadenza.install")));
    } catch (StepFailed | IOException e) {
      System.err.println("cadenza: the demo failed: " + e.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private void show(Path install) throws IOException {
    long begin = System.nanoTime();
    screen.say(
        """
        Cadenza's main job, from nothing to a verified download.
        Simulated: the upstream. It is a server of this project with the real set lists of 2,358
        Grateful Dead shows and synthesized audio, which it sends slowly on purpose.
        Everything else is the product itself, used through its HTTP API alone.
        """);

    screen.step("Starting the simulated upstream");
    SampleUpstream upstream =
        SampleUpstream.start(
            SampleOptions.defaults()
                .secondsPerTrack(SECONDS_PER_TRACK)
                .bytesPerSecond(BYTES_PER_SECOND));
    screen.fact(upstream.address().toString());

    DemoHome home = DemoHome.make();
    screen.step("Starting Cadenza with a new home, " + home.path());
    ServerProcess server = ServerProcess.start(install, home.environment(upstream.address()));
    screen.fact("ready at " + server.address() + " after " + Screen.seconds(begin));

    screen.step("Signing in as admin");
    ApiClient api = ApiClient.signIn(server.address(), home.adminPassword());
    screen.fact("signed in with the password from " + home.adminPasswordPlace());

    CatalogStep catalog = new CatalogStep(api, screen);
    catalog.refresh();
    CatalogStep.Found show = catalog.findCornell();

    try (Inbox inbox = Inbox.open(api, screen)) {
      DownloadStep.Done download = new DownloadStep(api, screen).fetch(show);
      new Verification(screen).check(download, show);
      inbox.awaitDownload(download.id());
    }

    screen.say("");
    screen.say("The main job is done, after " + Screen.seconds(begin) + " in all.");
    screen.say("");
    screen.say("Cadenza goes on running until Ctrl-C: " + server.address());
    screen.say("Sign in as admin; the password is in " + home.adminPasswordPlace());
  }
}
