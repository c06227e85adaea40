package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The transactions of bringing rows in line. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShelvingLedger {

  @Inject FileRows rows;

  /** Keeps what was read. */
  public void write(List<ReadFile> files) {
    if (!files.isEmpty()) {
      rows.takePen();
      rows.write(files);
    }
  }

  /** They are not where they were. */
  public void gone(List<Long> ids) {
    if (!ids.isEmpty()) {
      rows.takePen();
      rows.gone(ids);
    }
  }
}
