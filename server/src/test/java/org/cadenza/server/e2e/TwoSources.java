package org.cadenza.server.e2e;

import java.util.Map;
import org.cadenza.server.sample.archive.SampleArchive;

/** A product that reads the Grateful Dead from both sources; its catalog is filled. */
public final class TwoSources {

  private static final long FIRST_OF_ARCHIVE = 1_000_000_001L;

  private TwoSources() {}

  private static final class Started {
    private static final Product PRODUCT =
        Product.with(
                Map.of(
                    "CADENZA_CONCERTS_ARTISTS", "Grateful Dead=nugs+archive:GratefulDead;*=none"))
            .start();

    static {
      FilledCatalog.refresh(PRODUCT.admin(), Map.of("force", true));
    }
  }

  /** The one that all tests share; started by the first who asks. */
  public static Product product() {
    return Started.PRODUCT;
  }

  /** The archive that it reads, to be changed; undo that after the test. */
  public static SampleArchive archive() {
    return Product.upstream().archive();
  }

  /** The show of a day as the archive has it, or as nugs has it. */
  public static long find(String date, boolean ofArchive) {
    for (var show :
        product()
            .admin()
            .get("/api/v1/catalog/shows/search", "date_from", date, "date_to", date)
            .expect(200)
            .at("/shows")) {
      long container = show.path("container_id").longValue();
      if (container >= FIRST_OF_ARCHIVE == ofArchive) {
        return show.path("id").longValue();
      }
    }
    throw new AssertionError("No such show of " + date);
  }

  /** A show as the API tells it. */
  public static Answer show(String date, boolean ofArchive) {
    return product().admin().get("/api/v1/catalog/shows/" + find(date, ofArchive)).expect(200);
  }
}
