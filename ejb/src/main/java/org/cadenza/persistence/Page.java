package org.cadenza.persistence;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 * @param asked which page it is
 */
public record Page<T>(List<T> items, long total, Asked asked) {

  /**
   * Which page is wanted.
   *
   * @param page from 1
   * @param size rows a page, from 1 to 100
   */
  public record Asked(int page, int size) {

    /** Rows before this page; the largest page number still fits an int. */
    public int offset() {
      return (int) Math.min((page - 1L) * size, Integer.MAX_VALUE);
    }
  }
}
