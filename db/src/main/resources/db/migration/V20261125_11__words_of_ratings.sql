-- What a requester adds to a rating, if they like. Words: taken away with the ticket, while the score stays.
alter table help.rating add column words text check (length(words) between 1 and 1000);
