package org.cadenza.concerts.monitoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody wants of a monitor; in a request what is null stays as it is, or as is usual.
 *
 * @param downloadFormat in which shows are downloaded by themselves
 * @param minRating stars from 0 to 5; null for any show
 * @param venueFilters parts of venues' names, of which one must fit; empty for all venues
 */
public record MonitorSettings(
    CheckFrequency checkFrequency,
    Boolean notifyNew,
    Boolean notifyUpdates,
    Boolean autoDownload,
    String downloadFormat,
    String downloadQuality,
    @DecimalMin(value = "0", message = "must be from 0 to 5")
        @DecimalMax(value = "5", message = "must be from 0 to 5")
        @Digits(integer = 1, fraction = 1, message = "must have one decimal at most")
        BigDecimal minRating,
    @Size(max = 50, message = "must name at most 50 venues")
        List<
                @NotBlank(message = "must not be blank")
                @Size(max = 200, message = "must be at most 200 characters") String>
            venueFilters) {

  /** Nothing in particular. */
  public static final MonitorSettings NONE =
      new MonitorSettings(null, null, null, null, null, null, null, null);

  /** The same, checked so often where nothing else is wanted. */
  MonitorSettings orChecked(CheckFrequency usual) {
    return checkFrequency != null
        ? this
        : new MonitorSettings(
            usual,
            notifyNew,
            notifyUpdates,
            autoDownload,
            downloadFormat,
            downloadQuality,
            minRating,
            venueFilters);
  }
}
