-- Terms by acquisition date and the exchange's own announcement become cells like the others. New values of a type can be used only
-- by a later transaction, so they come alone.
alter type exchanges.capability add value 'terms';
alter type exchanges.capability add value 'announcement';

alter type exchanges.status add value 'published' before 'unknown';
alter type exchanges.status add value 'relayed' before 'unknown';
alter type exchanges.status add value 'replaced' before 'unknown';
alter type exchanges.status add value 'withdrawn' before 'unknown';
