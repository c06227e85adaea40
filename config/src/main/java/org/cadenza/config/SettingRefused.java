package org.cadenza.config;

/** Why a setting cannot be used, in one line for the person who made it. */
public final class SettingRefused extends RuntimeException {

  /** With the line to print. */
  public SettingRefused(String message) {
    super(message);
  }

  /** With the line to print, and what it came from. */
  public SettingRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
