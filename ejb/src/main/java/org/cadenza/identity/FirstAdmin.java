package org.cadenza.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.cadenza.settings.CadenzaHome;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first user, {@code admin}, where there is none. The password comes from {@code
 * cadenza.admin.password}, or is made up and written to {@code admin.password} in the home folder,
 * readable by its owner alone.
 */
@Singleton
@Startup
@DependsOn("Schema")
public class FirstAdmin {

  @PersistenceContext EntityManager entities;
  @Inject Passwords passwords;
  @Inject CadenzaHome home;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.admin.password")
  Optional<String> givenPassword;

  @PostConstruct
  void makeSure() {
    long users =
        entities.createQuery("select count(u) from UserAccount u", Long.class).getSingleResult();
    if (users > 0) {
      return;
    }
    String password = givenPassword.orElseGet(this::writePassword);
    UserAccount admin =
        new UserAccount("admin", null, passwords.hash(password), Role.ADMIN, clock.instant());
    admin.changeTier(Tier.ENTERPRISE, clock.instant());
    entities.persist(admin);
  }

  private String writePassword() {
    String password = Passwords.random();
    Path file = home.resolve("admin.password");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, password + "\n", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("The admin's password cannot be written to " + file, e);
    }
    return password;
  }
}
