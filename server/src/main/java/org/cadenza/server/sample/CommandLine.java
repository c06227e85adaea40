package org.cadenza.server.sample;

/** The options of the sample upstream as they are given on a command line. */
final class CommandLine {
  static final String USAGE =
      "usage: [--port <n>] [--seconds-per-track <n>] [--pace <bytes per second>] [--shows <n>]";

  private CommandLine() {}

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException with what is wrong and the usage
   */
  static SampleOptions parse(String... args) {
    SampleOptions options = SampleOptions.defaults();
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException(args[args.length - 1] + " lacks its value; " + USAGE);
    }
    for (int i = 0; i < args.length; i += 2) {
      options = with(options, args[i], args[i + 1]);
    }
    return options;
  }

  private static SampleOptions with(SampleOptions options, String name, String value) {
    try {
      return switch (name) {
        case "--port" -> options.port(Integer.parseInt(value));
        case "--seconds-per-track" -> options.secondsPerTrack(Integer.parseInt(value));
        case "--pace" -> options.bytesPerSecond(Long.parseLong(value));
        case "--shows" -> options.shows(Integer.parseInt(value));
        default -> throw new IllegalArgumentException("unknown option " + name + "; " + USAGE);
      };
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(name + " needs a whole number; " + USAGE, noNumber);
    }
  }
}
