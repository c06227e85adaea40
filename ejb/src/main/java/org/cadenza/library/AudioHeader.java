package org.cadenza.library;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an audio file says of itself.
 *
 * @param codec how it is encoded
 * @param sampleRateHz samples a second and channel
 * @param bitsPerSample for lossless codecs, else 0
 * @param channels 1 for mono, 2 for stereo
 * @param duration exact for FLAC, else to about a frame; zero where a FLAC does not say
 * @param totalSamples a channel, where the header says so (FLAC)
 * @param audioMd5 of the decoded samples, 32 lower-case hexadecimal digits, where the encoder noted
 *     it (FLAC); the same for all encodings of the same audio
 */
public record AudioHeader(
    AudioCodec codec,
    int sampleRateHz,
    int bitsPerSample,
    int channels,
    Duration duration,
    OptionalLong totalSamples,
    Optional<String> audioMd5) {}
