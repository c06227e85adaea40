package org.cadenza.library;

import java.util.Optional;
import org.jaudiotagger.tag.FieldKey;

/**
 * The tags that we read and write, by their usual names: Vorbis comments in FLAC (the constant's
 * name), ID3v2.4 in MP3, iTunes atoms in M4A.
 */
public enum TagField {
  /** Who plays. */
  ARTIST(FieldKey.ARTIST),
  /** The song. */
  TITLE(FieldKey.TITLE),
  /** The show or the record. */
  ALBUM(FieldKey.ALBUM),
  /** Place within the disc, from 1. */
  TRACKNUMBER(FieldKey.TRACK),
  /** Tracks on the disc. */
  TRACKTOTAL(FieldKey.TRACK_TOTAL),
  /** Disc, from 1. */
  DISCNUMBER(FieldKey.DISC_NO),
  /** Set of the show, as collectors write it ("1", "2", "Encore"); ID3 frame TXXX:SET. */
  SET(null),
  /** Day of the show, ISO 8601, or only a year; ID3 frame TDRC. */
  DATE(FieldKey.YEAR),
  /** Where it was played; ID3 frame TXXX:VENUE. */
  VENUE(null),
  /** Anything else. */
  COMMENT(FieldKey.COMMENT),
  /** Such as Electronic. */
  GENRE(FieldKey.GENRE),
  /** Beats per minute; ID3 frame TBPM. */
  BPM(FieldKey.BPM),
  /** In which key it is, such as Am; ID3 frame TKEY. */
  KEY(FieldKey.KEY),
  /** Who has released it; ID3 frame TPUB. */
  LABEL(FieldKey.RECORD_LABEL),
  /** Who plays the whole; ID3 frame TPE2. */
  ALBUMARTIST(FieldKey.ALBUM_ARTIST);

  private final FieldKey key;

  TagField(FieldKey key) {
    this.key = key;
  }

  /** The library's key; empty for those that no standard knows. */
  Optional<FieldKey> key() {
    return Optional.ofNullable(key);
  }
}
