package org.cadenza.server.bench.war;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Extract;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.concerts.catalog.Sources;

/** Fetches and parses a tenth of what a whole refresh does, and throws it away. */
@WebServlet("/api/v1/bench/crawl")
public class CrawlServlet extends HttpServlet {

  @Inject Sources sources;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int tenth = Integer.parseInt(request.getParameter("tenth"));
    ConcertSource source = sources.find("nugs").orElseThrow();
    long begin = System.nanoTime();
    long shows = 0;
    try {
      for (Performer artist : source.artists()) {
        if (artist.sourceId() % 10 != tenth) {
          continue;
        }
        int offset = 0;
        Extract page = source.shows(artist.sourceId(), null, offset);
        while (page.rows() > 0) {
          shows += page.listings().size();
          offset += page.rows();
          page = source.shows(artist.sourceId(), null, offset);
        }
      }
    } catch (SourceFailure e) {
      throw new ServletException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    response.setContentType("application/json");
    response.getWriter().print("{\"shows\":" + shows + ",\"seconds\":" + seconds + "}");
  }
}
