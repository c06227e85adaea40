package org.cadenza.server.faults;

/** How much is done to the server: less within every test than by {@code test faults}. */
final class Extent {

  private static final boolean LONG = "long".equals(System.getProperty("cadenza.faults"));

  private Extent() {}

  static int of(int shortly, int atLength) {
    return LONG ? atLength : shortly;
  }
}
