package org.cadenza.settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.cadenza.config.SettingRefused;
import org.cadenza.config.Settings;
import org.cadenza.config.SettingsCheck;

/**
 * What must be in order before anything starts: every setting can be used, there is a database to
 * go to, and no other server holds the home folder. A launcher has seen to all of it already; a
 * full server has none, and fails to deploy with the line that says why. {@code Schema} depends on
 * it, and everything else on {@code Schema}.
 */
@Singleton(name = "Threshold")
@Startup
public class Threshold {

  private static final System.Logger LOG = System.getLogger(Threshold.class.getName());

  @Inject CadenzaHome home;
  private FileChannel lock;

  @PostConstruct
  void cross() {
    Settings settings = new Settings();
    new SettingsCheck(settings).all();
    if (settings.get("cadenza.db.url").isEmpty()) {
      throw new SettingRefused("CADENZA_DB_URL must name an own MariaDB on this server");
    }
    if (Files.exists(home.resolve("restore.unfinished"))) {
      throw new SettingRefused(
          "A restore into " + home.path() + " has not come to its end: restore once more");
    }
    // A lock belongs to the process: closing a second one would give up the launcher's.
    if (!Boolean.getBoolean("cadenza.home.held")) {
      hold(home.path());
    }
  }

  private void hold(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw new SettingRefused("Another Cadenza is running with the home folder " + folder);
      }
    } catch (IOException e) {
      throw new SettingRefused(
          "The home folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  @PreDestroy
  void leave() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The home folder stays locked: {0}", e);
    }
  }
}
