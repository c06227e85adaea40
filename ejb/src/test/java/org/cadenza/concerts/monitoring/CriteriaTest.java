package org.cadenza.concerts.monitoring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaTest {

  private static Criteria criteria(String minRating, String... venues) {
    return new Criteria(
        new MonitorSettings(
            CheckFrequency.DAILY,
            true,
            false,
            true,
            "FLAC",
            "16bit/44.1kHz",
            minRating == null ? null : new BigDecimal(minRating),
            List.of(venues)));
  }

  private static ShowNews show(boolean isNew, String venue, String rating) {
    return new ShowNews(
        1,
        2,
        isNew,
        3,
        LocalDate.parse("1978-05-08"),
        venue,
        null,
        null,
        rating == null ? null : new BigDecimal(rating));
  }

  @Test
  void aPartOfAVenuesNameIsEnoughWhateverItsCaseAndAccents() {
    Criteria criteria = criteria(null, "red rocks", "ZENITH");
    assertTrue(criteria.fits(show(true, "Red Rocks Amphitheatre", null)));
    assertTrue(criteria.fits(show(true, "Le Z\u00e9nith", null)));
    assertFalse(criteria.fits(show(true, "Barton Hall", null)));
    assertFalse(criteria.fits(show(true, null, null)));
    assertTrue(criteria(null).fits(show(true, null, null)));
  }

  @Test
  void tooFewStarsDoNotFitAndUnknownOnesAreToldButNotDownloaded() {
    Criteria criteria = criteria("4.0");
    assertFalse(criteria.fits(show(true, "Barton Hall", "3.9")));
    assertTrue(criteria.fits(show(true, "Barton Hall", "4")));
    assertTrue(criteria.fits(show(true, "Barton Hall", null)));
    assertFalse(criteria.downloads(show(true, "Barton Hall", null)));
    assertTrue(criteria.downloads(show(true, "Barton Hall", "4.0")));
    assertTrue(criteria(null).downloads(show(true, "Barton Hall", null)));
  }

  @Test
  void changesAreNoNewShows() {
    Criteria criteria = criteria(null);
    assertTrue(criteria.alerts(show(true, "Barton Hall", null)));
    assertFalse(criteria.alerts(show(false, "Barton Hall", null)));
    assertFalse(criteria.downloads(show(false, "Barton Hall", null)));
  }
}
