package org.cadenza.concerts.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** New shows as iCalendar (RFC 5545): each a whole day, when it was played. */
public final class ShowCalendar {

  private ShowCalendar() {}

  /** Those whose date is known; a calendar without any is still one. */
  public static String write(List<NewShow> shows) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Cadenza//New shows//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    shows.stream().filter(show -> show.date() != null).forEach(show -> calendar.add(event(show)));
    StringWriter text = new StringWriter();
    try {
      // Not held to the standard's letter: it wants an event, and there may be none.
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new IllegalStateException("The calendar cannot be written", e);
    }
    return text.toString();
  }

  private static VEvent event(NewShow show) {
    VEvent event = new VEvent(show.date(), show.artist());
    event.replace(new DtStamp(show.foundAt()));
    event.add(new Uid("show-" + show.id() + "@cadenza"));
    if (!show.place().isEmpty()) {
      event.add(new Location(show.place()));
    }
    if (!show.setList().isEmpty()) {
      event.add(new Description(String.join("\n", show.setList())));
    }
    if (show.pageUrl() != null) {
      event.add(new Url(show.pageUrl()));
    }
    return event;
  }
}
