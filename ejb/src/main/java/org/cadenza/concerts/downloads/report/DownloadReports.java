package org.cadenza.concerts.downloads.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.Words;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;

/** Lists downloads, newest first, and tells of single ones. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DownloadReports {

  @PersistenceContext EntityManager entities;
  @Inject DownloadRoot root;

  /** One page of those that pass the filter. */
  public Page<DownloadView> page(DownloadFilter filter, Page.Asked asked) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(filter, parameters);
    if (where == null) {
      return new Page<>(List.of(), 0, asked);
    }
    long total =
        query("select count(d) from Download d" + where, Long.class, parameters).getSingleResult();
    // Ids alone first: a deep page then reads an index and not every row before it.
    List<Long> ids =
        query(
                "select d.id from Download d" + where + " order by d.createdAt desc, d.id desc",
                Long.class,
                parameters)
            .setFirstResult(asked.offset())
            .setMaxResults(asked.size())
            .getResultList();
    Path at = root.path();
    return new Page<>(rows(ids).stream().map(row -> row.view(at)).toList(), total, asked);
  }

  /** One download. */
  public DownloadDetails single(long id) {
    return rows(List.of(id)).stream()
        .findFirst()
        .map(row -> row.details(root.path()))
        .orElseThrow(() -> Problem.notFound("Download", id));
  }

  private List<DownloadRow> rows(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(DownloadRow.QUERY, DownloadRow.class)
            .setParameter("ids", ids)
            .getResultStream()
            .filter(row -> row.state() != DownloadState.REMOVING)
            .toList();
  }

  /** The condition, with its parameters; null where nothing can pass. */
  private String where(DownloadFilter filter, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    add(where, parameters, "d.state = ", "state", filter.state());
    add(where, parameters, "d.format = ", "format", filter.format());
    add(where, parameters, "d.createdAt >= ", "from", filter.from());
    add(where, parameters, "d.createdAt < ", "until", filter.until());
    if (filter.artist() != null) {
      List<Long> artists = artists(filter.artist());
      if (artists.isEmpty()) {
        return null;
      }
      where.append(" and d.show.artist.id in :artists");
      parameters.put("artists", artists);
    }
    return where.toString();
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      where.append(" and ").append(condition).append(':').append(name);
      parameters.put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Long> artists(String words) {
    String query = Words.query(words);
    return query == null
        ? List.of()
        : entities
            .createNativeQuery(
                "select id from artist where match(name_words) against(:words in boolean mode)",
                Long.class)
            .setParameter("words", query)
            .getResultList();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
    TypedQuery<T> query = entities.createQuery(text, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
