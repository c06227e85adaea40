package org.cadenza.server.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.identity.SignIn;
import org.cadenza.problems.Problem;
import org.cadenza.settings.CadenzaHome;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The room of users and tokens by itself, without any other above the ground floor. */
@ExtendWith(ArquillianExtension.class)
class IdentityRoomIT {

  @Inject SignIn signIn;
  @Inject CadenzaHome home;
  @Inject MovableClock clock;

  @Deployment
  static WebArchive room() {
    return Room.of("identity");
  }

  @Test
  void theFirstAdminGetsInWithThePasswordInTheHome() throws IOException {
    Caller admin = signIn.callerOf(token()).orElseThrow();
    assertEquals("admin", admin.getName());
    assertEquals(Role.ADMIN, admin.role());
  }

  @Test
  void aTokenIsGoodUntilItsHoursAreOver() throws IOException {
    String token = token();
    clock.forward(Duration.ofHours(24).minusMinutes(1));
    assertTrue(signIn.callerOf(token).isPresent());
    clock.forward(Duration.ofMinutes(2));
    assertTrue(signIn.callerOf(token).isEmpty());
  }

  @Test
  void aTokenThatWasSignedOutIsGoodForNothing() throws IOException {
    String token = token();
    signIn.end(signIn.callerOf(token).orElseThrow());
    assertTrue(signIn.callerOf(token).isEmpty());
  }

  @Test
  void aWrongPasswordAndAWrongNameAreRefusedInTheSameWords() {
    Problem password = refused("admin");
    Problem name = refused("nobody");
    assertEquals(password.getMessage(), name.getMessage());
  }

  private Problem refused(String username) {
    return assertThrows(Problem.class, () -> signIn.byPassword(username, "not the password"));
  }

  private String token() throws IOException {
    String password = Files.readString(home.resolve("admin.password")).strip();
    return signIn.byPassword("admin", password).token();
  }
}
