package org.cadenza.server.bench.war;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Three of the catalog's operations with the product's own SQL and nothing else: no beans, no
 * records, no checks of what is asked. It lies under {@code /api}, behind sign-in and limits.
 */
@WebServlet("/api/v1/bench/bare/*")
public class BareCatalogServlet extends HttpServlet {

  private static final JsonFactory JSON = new JsonFactory();

  @Resource(lookup = "java:app/jdbc/Cadenza")
  private DataSource database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getUserPrincipal() == null) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setContentType("application/json");
    try (Connection connection = database.getConnection();
        JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      switch (request.getPathInfo()) {
        case "/artists" -> artists(connection, json);
        case "/show" -> show(connection, json, Long.parseLong(request.getParameter("id")));
        default -> search(connection, json, request.getParameter("words"));
      }
      json.writeEndObject();
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }

  private static void artists(Connection connection, JsonGenerator json)
      throws SQLException, IOException {
    rows(connection, json, "artists", BareSql.ARTISTS, 20, 0);
    rows(connection, json, "count", BareSql.ARTIST_COUNT);
  }

  private static void show(Connection connection, JsonGenerator json, long id)
      throws SQLException, IOException {
    rows(connection, json, "show", BareSql.SHOW, id);
    rows(connection, json, "tracks", BareSql.TRACKS, id);
    rows(connection, json, "reviews", BareSql.REVIEWS, id);
  }

  private static void search(Connection connection, JsonGenerator json, String words)
      throws SQLException, IOException {
    List<Object> artists = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(BareSql.ARTISTS_BY_WORDS)) {
      statement.setString(1, words);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          artists.add(rows.getLong(1));
        }
      }
    }
    Object artist = artists.get(0);
    rows(connection, json, "shows", BareSql.SEARCH, artist, 20, 0);
    rows(connection, json, "count", BareSql.SEARCH_COUNT, artist);
  }

  private static void rows(
      Connection connection, JsonGenerator json, String name, String query, Object... values)
      throws SQLException, IOException {
    json.writeArrayFieldStart(name);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
          json.writeStartObject();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            json.writeStringField(columns.getColumnLabel(i), rows.getString(i));
          }
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }
}
