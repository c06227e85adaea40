/**
 * Stream links and audio files of the sample upstream. The audio is synthesized and encoded here,
 * as FLAC (RFC 9639), 16 bit, 44.1 kHz, stereo; no recording is contained or served.
 */
package org.cadenza.server.sample.audio;
