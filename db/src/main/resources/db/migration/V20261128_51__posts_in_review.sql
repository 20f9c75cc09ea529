-- Alone in its migration: a new value may not be used before it is committed.
alter type updates.post_state add value 'in_review' after 'draft';
