package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears that there may be something to download; which one, the rows tell. */
@MessageDriven(
    name = "FetchWakeUp",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchWakeUp implements MessageListener {

  @Inject FetchCrew crew;

  @Override
  public void onMessage(Message message) {
    crew.lookForWork();
  }
}
