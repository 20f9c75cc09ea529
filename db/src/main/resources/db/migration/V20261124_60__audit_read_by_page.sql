-- Administrators read the audit trail newest first, by what was done and by whom; it only ever grows.
create index audit_event_actor on platform.audit_event (actor, id);
create index audit_event_area on platform.audit_event (split_part(subject, ':', 1), id);
