-- Staff are warned by mail before a promise breaks; whoever does not want that turns it off.
alter table desk.preference add column warnings boolean not null default true;
alter table desk.preference alter column shortcuts set default true;

-- What one sweep has marked is read again when its mail is written.
create index clock_event_marked on sla.clock_event (recorded_at)
    where kind in ('alerted_50', 'alerted_80', 'alerted_95', 'breached');
