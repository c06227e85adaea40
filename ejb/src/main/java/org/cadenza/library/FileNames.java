package org.cadenza.library;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names of files and folders from any text, valid on ext4, NTFS and SMB alike, so that a
 * library can be moved and shared. Letters with accents stay.
 */
public final class FileNames {

  /** ext4's limit, and NTFS's for names that are all ASCII. */
  private static final int MAX_BYTES = 255;

  /** Left for ".part.info" and for the temporary names that writing tags makes out of a name. */
  private static final int RESERVED_BYTES = 40;

  private static final String NAMELESS = "untitled";

  /** Names of devices, alone or before a dot, in NTFS and SMB. The superscript digits count too. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /** The name of a folder for a text. */
  public static String folder(String text) {
    return fit(clean(text), MAX_BYTES - RESERVED_BYTES);
  }

  /**
   * The name of a file for a text.
   *
   * @param text what the file is called, without extension
   * @param extension without dot, letters and digits only
   * @throws IllegalArgumentException if the extension is none
   */
  public static String file(String text, String extension) {
    if (!extension.matches("[A-Za-z0-9]{1,10}")) {
      throw new IllegalArgumentException("Not a file extension: " + extension);
    }
    return fit(clean(text), MAX_BYTES - RESERVED_BYTES - 1 - extension.length()) + "." + extension;
  }

  private static String clean(String text) {
    // First composed, so that look-alikes which decompose to reserved characters are seen.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String visible = VisibleText.of(composed);
    String allowed =
        visible
            .replaceAll(": ", " - ")
            .replaceAll("[/\\\\|:]", "-")
            .replace('"', '\'')
            .replaceAll("[<>?*]", "");
    return Normalizer.normalize(allowed, Normalizer.Form.NFC);
  }

  private static String fit(String text, int bytes) {
    String name = trim(shorten(trim(text), bytes));
    if (name.isEmpty()) {
      return NAMELESS;
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** Without dots and spaces at the end, which Windows drops, and dots at the start, which hide. */
  private static String trim(String text) {
    return text.replaceAll(" {2,}", " ").replaceAll("^[ .]+|[ .]+$", "");
  }

  private static String shorten(String text, int bytes) {
    // One byte is kept for the underscore before a device name.
    if (text.getBytes(StandardCharsets.UTF_8).length < bytes) {
      return text;
    }
    // By what a reader takes for a character, so that no accent is cut off its letter.
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (text.substring(0, next).getBytes(StandardCharsets.UTF_8).length >= bytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
