package org.cadenza.concerts.downloads.fetching;

import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;

/** What is written into the file of a track. */
final class ShowTags {

  private ShowTags() {}

  static TrackTags of(ShowFacts show, FetchTrack track) {
    return TrackTags.none()
        .with(TagField.ARTIST, show.artist())
        .with(TagField.TITLE, track.title())
        .with(TagField.ALBUM, show.headline())
        .with(TagField.TRACKNUMBER, track.number())
        .with(TagField.TRACKTOTAL, track.discTracks())
        .with(TagField.DISCNUMBER, track.disc())
        .with(TagField.SET, track.set())
        .with(TagField.DATE, show.date() == null ? null : show.date().toString())
        .with(TagField.VENUE, show.venue());
  }
}
