-- The log of the clocks is append-only in every way, as the audit trail is (ADR 0008).
create trigger clock_event_is_never_emptied before truncate on sla.clock_event
    for each statement execute function platform.refuse_change();
