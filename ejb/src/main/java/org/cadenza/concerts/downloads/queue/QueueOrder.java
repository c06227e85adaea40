package org.cadenza.concerts.downloads.queue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * How a queue is reordered: the named downloads move as far to the front as the caller's right
 * reaches. That is, the places that the caller's own downloads hold are filled anew, first with the
 * named ones in the order given, then with the caller's others in their old order. Everybody else's
 * keep their places, so nobody jumps the queue; an admin may move all, so there the named ones
 * simply come first.
 */
final class QueueOrder {

  private QueueOrder() {}

  /**
   * The new order of the whole queue.
   *
   * @param queue the ids in their old order
   * @param named to come first; all of them are in the queue and the caller's
   * @param own whether a download is one that the caller may move
   */
  static List<Long> moved(List<Long> queue, List<Long> named, LongPredicate own) {
    Set<Long> filling = new LinkedHashSet<>(named);
    queue.stream().filter(own::test).forEach(filling::add);
    Iterator<Long> next = filling.iterator();
    List<Long> moved = new ArrayList<>(queue.size());
    for (long id : queue) {
      moved.add(own.test(id) ? next.next() : Long.valueOf(id));
    }
    return moved;
  }
}
