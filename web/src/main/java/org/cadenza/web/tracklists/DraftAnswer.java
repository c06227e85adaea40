package org.cadenza.web.tracklists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.cadenza.tracklists.lists.Revision;
import org.cadenza.tracklists.lists.TracklistView;

/**
 * A draft in the list of drafts.
 *
 * @param versions empty unless they are asked for
 */
record DraftAnswer(@JsonUnwrapped TracklistAnswer draft, List<VersionAnswer> versions) {

  static DraftAnswer of(TracklistView view, List<Revision> revisions) {
    return new DraftAnswer(
        TracklistAnswer.of(view), revisions.stream().map(VersionAnswer::of).toList());
  }
}
