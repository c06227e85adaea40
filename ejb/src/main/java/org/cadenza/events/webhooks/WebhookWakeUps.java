package org.cadenza.events.webhooks;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears that a message waits for a try. Which one, the rows tell. */
@MessageDriven(
    name = "WebhookWakeUps",
    activationConfig =
        @ActivationConfigProperty(
            propertyName = "destinationType",
            propertyValue = "jakarta.jms.Queue"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookWakeUps implements MessageListener {

  @Inject Dispatcher dispatcher;

  @Override
  public void onMessage(Message wakeUp) {
    dispatcher.wakeUp();
  }
}
