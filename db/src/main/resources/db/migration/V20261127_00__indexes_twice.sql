-- Each is the beginning of another index (ticket_of_address, ticket_of_account), and every new ticket paid for both.
drop index support.ticket_contact_mail, support.ticket_requester_account;
