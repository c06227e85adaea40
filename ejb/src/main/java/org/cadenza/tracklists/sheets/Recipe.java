package org.cadenza.tracklists.sheets;

import java.util.List;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/**
 * What a sheet is made of, so that it can be made again.
 *
 * @param title of the whole; null for none
 * @param performer of the whole; null for none
 * @param audioPath as the FILE line has it
 * @param metadata whether beats, keys and labels go along
 */
public record Recipe(
    String title,
    String performer,
    String audioPath,
    boolean metadata,
    GapHandling gaps,
    List<Track> tracks) {

  /** What does not come from a list, where nobody says anything but the audio's path. */
  public static Recipe ofAudio(String path) {
    return new Recipe(null, null, path, true, GapHandling.AUTO, List.of());
  }

  /** Of a list, with what does not come from it: of the options tracks and names are not heeded. */
  public static Recipe of(TracklistView list, Recipe options) {
    return new Recipe(
        list.eventName(),
        list.djName(),
        options.audioPath(),
        options.metadata(),
        options.gaps(),
        list.order().tracks());
  }

  /** With other options. */
  public Recipe with(Boolean newMetadata, GapHandling newGaps) {
    return new Recipe(
        title,
        performer,
        audioPath,
        newMetadata == null ? metadata : newMetadata,
        newGaps == null ? gaps : newGaps,
        tracks);
  }

  /** The name of the audio file: players look beside the sheet. */
  String audioName() {
    return audioPath.substring(
        1 + Math.max(audioPath.lastIndexOf('/'), audioPath.lastIndexOf('\\')));
  }

  /** Of other audio. */
  Recipe of(String path) {
    return new Recipe(title, performer, path, metadata, gaps, tracks);
  }

  /**
   * When the last track ends; null if that is not known.
   *
   * @param audio how long the audio is; null if that is not known
   */
  SetTime end(SetTime audio) {
    return new TrackOrder(tracks).end(audio);
  }
}
