package org.cadenza.server.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.cadenza.config.Settings;

/** Payara Micro with our listeners, resources and application. */
final class PayaraServer {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Settings settings;
  private final Home home;
  private final Path install;
  private final AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
  private PayaraMicroRuntime runtime;

  PayaraServer(Settings settings, Home home, Path install) {
    this.settings = settings;
    this.home = home;
    this.install = install;
  }

  /**
   * Boots and deploys; a {@link StartFailure} if a command or the application fails.
   *
   * @param needed done when what the application needs, and booting does not, can be used
   */
  void start(List<Future<?>> needed) throws IOException, BootstrapException {
    Path list = home.folder("run").resolve("payara.jar");
    RuntimeJars jars = RuntimeJars.of(install);
    jars.writeList(list);
    System.setProperty("fish.payara.micro.BootJar", list.toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", jars.folder().getParent().toString());
    PayaraMicroBoot micro = micro(install);
    micro.setNoCluster(true);
    micro.setPrintLogo(false);
    micro.setHttpPort(settings.ports().get(0));
    // Made anew each time: it would remember the resources of the last start.
    home.deleteFolder("server");
    jars.unpackAdapters(home.folder("server"));
    micro.setRootDir(home.folder("server").toFile());
    micro.setPreBootHandler(runner -> run(runner, ServerCommands.beforeBoot(settings)));
    micro.setPostBootHandler(commands::set);
    runtime = micro.bootStrap();
    needed.forEach(PayaraServer::await);
    run(
        commands.get(),
        ServerCommands.afterBoot(
            settings, EmbeddedBroker.adapterProperties(settings, home), install));
  }

  /**
   * Payara Micro on our own class path. Its usual entrance unpacks a hundred megabytes and gives
   * them to a loader of its own, whose classes Java cannot share from one start to the next.
   */
  private static PayaraMicroBoot micro(Path install) {
    try {
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("getInstance")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new StartFailure("Payara Micro is not whole in " + install, e);
    }
  }

  private static void await(Future<?> needed) {
    try {
      needed.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StartFailure failure
          ? failure
          : new StartFailure("The server does not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The start was interrupted", e);
    }
  }

  /** Stops it, if it runs, and returns when it has let go of the database. */
  void stop() throws BootstrapException {
    try {
      if (runtime != null) {
        runtime.shutdown();
      }
    } catch (IllegalStateException e) {
      // It has a shutdown hook of its own, which was faster than ours.
      awaitItsOwnHook();
    }
  }

  private static void awaitItsOwnHook() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("Payara Micro Shutdown Hook")) {
        try {
          thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static void run(AdminCommandRunner runner, List<List<String>> all) {
    for (List<String> command : all) {
      String[] words = command.toArray(String[]::new);
      ClusterCommandResult result =
          runner.run(words[0], Arrays.copyOfRange(words, 1, words.length));
      if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
        String refused = System.getProperty("cadenza.start.refused");
        throw new StartFailure(
            refused == null ? "The server refuses '" + words[0] + "': " + reason(result) : refused,
            result.getFailureCause());
      }
    }
  }

  /** The first line, without the reporter's name that stands in front. */
  private static String reason(ClusterCommandResult result) {
    String output =
        result
            .getOutput()
            .replaceFirst("^PlainTextActionReporter(SUCCESS|WARNING|FAILURE)", "")
            .replaceFirst("^Description: \\S+ AdminCommand", "");
    return output.strip().lines().findFirst().orElse("no reason given");
  }
}
