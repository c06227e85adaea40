package org.cadenza.server.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Payara Micro with our listeners, resources and application. */
final class PayaraServer {

  private final Settings settings;
  private final Home home;
  private final Path install;
  private final AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();

  PayaraServer(Settings settings, Home home, Path install) {
    this.settings = settings;
    this.home = home;
    this.install = install;
  }

  /** Boots and deploys; a {@link StartFailure} if a command or the application fails. */
  PayaraMicroRuntime start() throws IOException, BootstrapException {
    PayaraMicro micro = PayaraMicro.getInstance();
    micro.setNoCluster(true);
    micro.setPrintLogo(false);
    micro.setHttpPort(settings.ports().get(0));
    // Made anew each time: it would remember the resources of the last start.
    home.deleteFolder("server");
    micro.setRootDir(home.folder("server").toFile());
    for (File library : install.resolve("server-lib").toFile().listFiles()) {
      micro.addLibrary(library);
    }
    micro.setPreBootHandler(runner -> run(runner, ServerCommands.beforeBoot(settings)));
    micro.setPostBootHandler(commands::set);
    PayaraMicroRuntime runtime = micro.bootStrap();
    run(
        commands.get(),
        ServerCommands.afterBoot(
            settings, EmbeddedBroker.adapterProperties(settings, home), install));
    return runtime;
  }

  private static void run(AdminCommandRunner runner, List<List<String>> all) {
    for (List<String> command : all) {
      String[] words = command.toArray(String[]::new);
      ClusterCommandResult result =
          runner.run(words[0], Arrays.copyOfRange(words, 1, words.length));
      if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
        throw new StartFailure(
            "The server refuses '" + words[0] + "': " + result.getOutput(),
            result.getFailureCause());
      }
    }
  }
}
