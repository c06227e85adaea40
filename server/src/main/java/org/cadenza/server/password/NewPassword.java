package org.cadenza.server.password;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cadenza.server.launch.StartFailure;

/** Asks for a password: twice and unseen in a terminal, else a line of the standard input. */
final class NewPassword {

  private static final int LEAST = 8;
  private static final int MOST = 512;

  private NewPassword() {}

  static char[] ask(String username) throws IOException {
    char[] password =
        Boolean.getBoolean("cadenza.terminal") ? twice(System.console(), username) : line();
    if (password.length < LEAST || password.length > MOST) {
      throw new StartFailure("A password must have " + LEAST + " to " + MOST + " characters");
    }
    return password;
  }

  private static char[] twice(Console terminal, String username) {
    if (terminal == null) {
      throw new StartFailure(
          "The password is asked for in the terminal: do not redirect the output");
    }
    char[] first = terminal.readPassword("New password of %s: ", username);
    char[] second = terminal.readPassword("Once more: ");
    if (first == null || second == null || !Arrays.equals(first, second)) {
      throw new StartFailure("The two passwords differ; nothing is changed");
    }
    return first;
  }

  private static char[] line() throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
