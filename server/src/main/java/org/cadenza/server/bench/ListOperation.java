package org.cadenza.server.bench;

import org.cadenza.server.client.ApiClient;

/** Something that is done to a list, which is as it was afterwards, or as long. */
@FunctionalInterface
interface ListOperation {

  void run(ApiClient api, MeasuredList list);
}
