package org.cadenza.server.sample.audio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Makes tracks when they are asked for and keeps the last used ones, about 64 MiB of them. */
public final class AudioLibrary {
  private static final long KEPT_BYTES = 64L << 20;
  // Encoded, the chords take about 30,000 bytes a second.
  private static final long BYTES_PER_SECOND = 30_000;

  private final int secondsPerTrack;
  private final Map<Integer, FutureTask<AudioFile>> files;

  /** A library of tracks of this length. */
  public AudioLibrary(int secondsPerTrack) {
    this.secondsPerTrack = secondsPerTrack;
    long most = Math.max(2, KEPT_BYTES / (BYTES_PER_SECOND * secondsPerTrack));
    this.files =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, FutureTask<AudioFile>> eldest) {
            return size() > most;
          }
        };
  }

  /** The bytes of a track's file, not to be changed. */
  public byte[] bytes(int trackId) {
    return track(trackId).bytes();
  }

  /** The file of a track; made once, however many ask for it at the same time. */
  AudioFile track(int trackId) {
    FutureTask<AudioFile> file;
    synchronized (files) {
      file = files.computeIfAbsent(trackId, id -> new FutureTask<>(() -> encoded(id)));
    }
    // Does nothing where another thread has begun.
    file.run();
    try {
      return file.get();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sample is closing", closing);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("encoding track " + trackId, broken.getCause());
    }
  }

  private AudioFile encoded(int trackId) {
    int samples = secondsPerTrack * FlacEncoder.SAMPLE_RATE;
    String description = "Synthesized chord of sample track " + trackId + ", not a recording";
    ToneSynthesizer tone = new ToneSynthesizer(trackId, samples);
    return new AudioFile(FlacEncoder.encode(tone, samples, description));
  }
}
