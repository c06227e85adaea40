package org.cadenza.tracklists.exports;

import java.util.Locale;

/** In which forms sets are written. */
public enum MixFormat {
  /** For rekordbox, File, Import: a track with a memory cue for each track of the set. */
  REKORDBOX_XML("application/xml", "xml"),
  /** For Traktor's collection: a track with a cue for each track of the set. */
  TRAKTOR_NML("application/xml", "nml"),
  /** Chapters as {@code ffmpeg -i audio -i FILE -map_metadata 1 -codec copy} takes them. */
  FFMETADATA("text/plain", "ffmeta"),
  /** Chapters as {@code mkvmerge --chapters} and mkvpropedit take them. */
  MATROSKA_CHAPTERS("application/xml", "xml"),
  /** For people; tracks need no times. */
  TEXT("text/plain", "txt"),
  /** For programs of one's own, and for another Cadenza; tracks need no times. */
  JSON("application/json", "json");

  private final String mediaType;
  private final String extension;

  MixFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** As in a query: in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Without the encoding, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** A problem if it lacks what this form cannot do without. */
  String write(Mix mix) {
    return switch (this) {
      case REKORDBOX_XML -> RekordboxXml.text(mix);
      case TRAKTOR_NML -> TraktorNml.text(mix);
      case FFMETADATA -> FfMetadata.text(mix);
      case MATROSKA_CHAPTERS -> MatroskaChapters.text(mix);
      case TEXT -> PlainList.text(mix);
      case JSON -> JsonList.text(mix);
    };
  }
}
