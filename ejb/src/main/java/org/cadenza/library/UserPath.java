package org.cadenza.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a path from outside apart and refuses every notation that could mean another place. */
final class UserPath {

  /**
   * Dot, slash, backslash, NUL and percent, encoded: nobody downstream may decode them to those.
   */
  private static final Pattern ENCODED =
      Pattern.compile("%(2e|2f|5c|00|25)", Pattern.CASE_INSENSITIVE);

  /** {@code C:/music}, {@code file:///etc}; a folder may well be called {@code Vol. 1: Winter}. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\s*/*([A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:/.*)");

  private static final int MAX_NAME_BYTES = 255;

  private UserPath() {}

  /** The path without its leading slash. */
  static Path relative(String given) {
    String text = given == null ? "" : given;
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new PathRefused("The path holds a control character.");
    }
    if (text.indexOf('\\') >= 0) {
      throw new PathRefused("The path holds a backslash; write it with slashes.");
    }
    if (ENCODED.matcher(text).find()) {
      throw new PathRefused("The path holds encoded characters; write it as plain text.");
    }
    List<String> names = new ArrayList<>();
    for (String name : text.split("/", -1)) {
      if (name.equals("..")) {
        throw new PathRefused("The path holds \"..\", which is not allowed.");
      }
      if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
        throw new PathRefused("The path holds a name that is too long.");
      }
      if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    if (ELSEWHERE.matcher(text).matches()) {
      throw new PathRefused("The path names a drive or an address, not a folder here.");
    }
    try {
      return Path.of(String.join("/", names));
    } catch (InvalidPathException e) {
      throw new PathRefused("The path holds a character that cannot be in a file name.", e);
    }
  }
}
