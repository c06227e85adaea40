package org.cadenza.server.sample.audio;

/**
 * A quiet three-note chord with a slow swell, the same for the same number on every machine: all
 * arithmetic but the sine table's is with integers, and the table comes from StrictMath.
 */
final class ToneSynthesizer implements StereoSource {
  private static final int TABLE_BITS = 12;
  private static final int TABLE_PEAK = 1 << 15;
  private static final int[] SINE = sine();
  // Semitones above the root: major, minor, fourth and sixth chords.
  private static final int[][] CHORDS = {{0, 4, 7}, {0, 3, 7}, {0, 5, 9}, {0, 4, 9}};
  private static final int LOWEST_NOTE = 45;
  private static final int NOTES = 24;
  // The chord peaks at less than a tenth of full scale: quiet, and far from clipping.
  private static final int NOTE_PEAK = 1100;
  private static final int FADE_SAMPLES = FlacEncoder.SAMPLE_RATE / 20;

  private final int[] phases = new int[3];
  private final int[] steps = new int[3];
  private final int swellStep;
  private final int samples;
  private int swellPhase;
  private int position;

  /**
   * A chord.
   *
   * @param number decides root, chord, tuning, phases and swell
   * @param samples the whole length, at whose ends the tone fades
   */
  ToneSynthesizer(int number, int samples) {
    long seed = mixed(number);
    int root = LOWEST_NOTE + (int) Math.floorMod(seed, (long) NOTES);
    int[] chord = CHORDS[(int) ((seed >>> 8) & 3)];
    for (int i = 0; i < steps.length; i++) {
      // The last bits detune by less than can be heard and make every chord its own.
      steps[i] = step(frequency(root + chord[i])) + (int) ((seed >>> (12 + 8 * i)) & 0xff);
      phases[i] = (int) (seed >>> (36 + i)) * 31;
    }
    this.swellStep = step(0.2 + ((seed >>> 56) & 15) / 20.0);
    this.samples = samples;
  }

  private static int[] sine() {
    int[] table = new int[(1 << TABLE_BITS) + 1];
    for (int i = 0; i < table.length; i++) {
      double angle = 2 * Math.PI * i / (1 << TABLE_BITS);
      table[i] = (int) StrictMath.round(StrictMath.sin(angle) * TABLE_PEAK);
    }
    return table;
  }

  /** SplitMix64's finish: neighbouring numbers get unlike bits. */
  private static long mixed(int number) {
    long z = (number + 1L) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static double frequency(int midiNote) {
    return 440 * StrictMath.pow(2, (midiNote - 69) / 12.0);
  }

  /** How far a phase of 2^32 a turn moves with each sample. */
  private static int step(double frequency) {
    return (int) (frequency * (1L << 32) / FlacEncoder.SAMPLE_RATE);
  }

  @Override
  public void next(int[] left, int[] right, int count) {
    for (int i = 0; i < count; i++) {
      long low = wave(phases[0]);
      long middle = wave(phases[1]);
      long high = wave(phases[2]);
      long loudness = loudness();
      left[i] = scaled((low * 4 + middle * 3 + high * 2) / 4, loudness);
      right[i] = scaled((low * 2 + middle * 3 + high * 4) / 4, loudness);
      advance();
    }
  }

  private void advance() {
    for (int i = 0; i < phases.length; i++) {
      phases[i] += steps[i];
    }
    swellPhase += swellStep;
    position++;
  }

  /** From 0 at the ends to 2^16 in the middle, swelling between 3/4 and all of it. */
  private long loudness() {
    long fade = Math.min(FADE_SAMPLES, Math.min(position, samples - 1 - position));
    long swell = 7L * TABLE_PEAK + wave(swellPhase);
    return fade * swell / (4L * FADE_SAMPLES);
  }

  private static int scaled(long wave, long loudness) {
    return (int) ((wave * loudness * NOTE_PEAK) >> 31);
  }

  /** The sine at a phase, from -2^15 to 2^15, between two entries of the table. */
  private static int wave(int phase) {
    int index = phase >>> (32 - TABLE_BITS);
    int between = (phase >>> (32 - 2 * TABLE_BITS)) & ((1 << TABLE_BITS) - 1);
    int here = SINE[index];
    return here + (((SINE[index + 1] - here) * between) >> TABLE_BITS);
  }
}
