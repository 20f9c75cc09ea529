package dev.trustdesk.portal.notifications;

/** No mail server is named, and this is no local trial: everything waits until one is. */
class NoChannel implements MailChannel {

    static final DeliveryProblem PROBLEM = DeliveryProblem.of(DeliveryProblem.Cause.NO_SERVER);

    @Override
    public MailRoute route() {
        return MailRoute.NOWHERE;
    }

    @Override
    public SendResult send(Mail mail, MessageId messageId) {
        return new SendResult.Unreachable(PROBLEM);
    }
}
