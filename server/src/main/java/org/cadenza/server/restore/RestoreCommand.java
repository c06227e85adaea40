package org.cadenza.server.restore;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.LogManager;
import org.cadenza.config.SettingRefused;
import org.cadenza.config.Settings;
import org.cadenza.server.launch.DatabaseAccess;
import org.cadenza.server.launch.ShellNote;
import org.cadenza.server.launch.StartFailure;

/** The program behind {@code server/cadenza restore}. */
public final class RestoreCommand {

  private RestoreCommand() {}

  /** Brings back an archive; one line and status 1 if that fails. */
  public static void main(String[] words) {
    PrintStream console = System.out;
    PrintStream complaints = System.err;
    // A person waits for what was done, and not for what libraries have to tell.
    LogManager.getLogManager().reset();
    try {
      restore(Path.of(words[0]), console);
    } catch (StartFailure | SettingRefused | IOException e) {
      complaints.println("cadenza: " + e.getMessage());
      System.exit(1);
    } catch (SQLException e) {
      complaints.println("cadenza: The database does not take it: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void restore(Path file, PrintStream console) throws IOException, SQLException {
    if (!Files.isRegularFile(file)) {
      throw new StartFailure("There is no file " + file);
    }
    Settings settings = new Settings();
    settings.publishHomeFile();
    try (Archive archive = Archive.open(file)) {
      // Before anything is touched: half an archive would leave half a database.
      archive.verify();
      Path install = Path.of(System.getProperty("cadenza.install"));
      try (DatabaseAccess database = DatabaseAccess.openAlone(settings, install)) {
        DatabaseLoad load = new DatabaseLoad(database.connection(), install);
        load.tryOut();
        Files.writeString(unfinished(settings), "restore again");
        load.replaceBy(archive);
        new ShellNote("restore")
            .write(
                database.connection(),
                "DATABASE_RESTORED",
                null,
                Map.of(
                    "file",
                    file.getFileName().toString(),
                    "as_of",
                    archive.createdAt().toString()));
      }
      console.println("The database is as it was at " + archive.createdAt() + ".");
      int keys = archive.extractKeys(settings.home().resolve("keys"));
      console.println("Keys brought back: " + keys);
      int files = archive.extractDownloads(downloads(settings));
      console.println("Files of downloads brought back: " + files);
      Files.deleteIfExists(unfinished(settings));
    }
    console.println("Start the server as usual; it brings an older database up to date by itself.");
  }

  /** While it is there no server starts: what there is may be half of something. */
  private static Path unfinished(Settings settings) {
    return settings.home().resolve("restore.unfinished");
  }

  private static Path downloads(Settings settings) {
    String root = settings.get("cadenza.downloads.root");
    return root.isEmpty() ? settings.home().resolve("downloads") : Path.of(root);
  }
}
