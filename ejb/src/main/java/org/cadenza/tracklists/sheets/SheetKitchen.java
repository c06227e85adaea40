package org.cadenza.tracklists.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.identity.SecretHash;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;
import org.cadenza.tracklists.cue.writing.WrittenSheet;

/** Makes sheets of recipes, each only once while it is remembered. */
@ApplicationScoped
class SheetKitchen {

  @Inject SheetCache cache;

  /** A problem if the dialect cannot hold it. */
  MadeSheet make(Recipe recipe, Dialect dialect) {
    // Of the path, a sheet has the name alone.
    Recipe named = recipe.of(recipe.audioName());
    String key = "cue:" + dialect.word() + ":" + SecretHash.of(Json.write(named));
    return cache.get(key, dialect, () -> cook(recipe, dialect));
  }

  private static MadeSheet cook(Recipe recipe, Dialect dialect) {
    try {
      WrittenSheet written = SheetWriter.write(SheetComposer.compose(recipe, dialect), dialect);
      return new MadeSheet(
          dialect, written.text(), SecretHash.of(written.text()), written.losses());
    } catch (SheetRefused e) {
      throw Problem.refused("CUE_GENERATION_FAILED", "format", e.getMessage());
    }
  }
}
