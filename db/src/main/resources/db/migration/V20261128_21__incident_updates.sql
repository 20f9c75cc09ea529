-- Incidents told in the portal: updates are added and never changed (ADR 0036).

-- The id is the end of the page's address.
update trust.incident set id = substr(id, length('incident.') + 1) where id like 'incident.%';

alter table trust.incident
    alter column title_ko drop not null,
    alter column body_en drop not null,
    alter column body_ko drop not null,
    alter column confidence drop not null,
    alter column as_of drop not null,
    -- When it was first told in the portal; null for what the starter pack brought.
    add column opened_at timestamptz,
    -- The hour at which it began, where more than the day is known.
    add column began_at timestamptz,
    -- Once somebody has written an update, the starter pack leaves it alone.
    add column edited_at timestamptz,
    add column last_update_at timestamptz,
    -- As long as it is open, readers are told something at least this often.
    add column update_minutes int not null default 1440 check (update_minutes between 15 and 20160),
    -- How many times staff were told that the last update is older than that.
    add column reminders int not null default 0 check (reminders >= 0),
    add column version bigint not null default 0,
    add check (opened_at is not null
        or (title_ko is not null and body_en is not null and body_ko is not null and confidence is not null
            and as_of is not null)),
    add check ((edited_at is null) = (last_update_at is null));

create table trust.incident_update (
    incident_id text                    not null references trust.incident,
    number      int                     not null check (number > 0),
    severity    trust.incident_severity not null,
    stage       trust.incident_stage    not null,
    -- The earlier update that this one puts right.
    corrects    int check (corrects < number),
    title_en    text                    not null check (title_en <> ''),
    affected_en text                    not null check (affected_en <> ''),
    -- What to do now; null when there is nothing to do any more.
    advice_en   text check (advice_en <> ''),
    body_en     text                    not null check (body_en <> ''),
    -- Null while the Korean text is pending.
    title_ko    text check (title_ko <> ''),
    affected_ko text check (affected_ko <> ''),
    advice_ko   text check (advice_ko <> ''),
    body_ko     text check (body_ko <> ''),
    at          timestamptz             not null,
    told_by     text                    not null,
    -- When the Korean came later, and by whom.
    korean_at   timestamptz,
    korean_by   text,
    primary key (incident_id, number),
    foreign key (incident_id, corrects) references trust.incident_update (incident_id, number),
    check (advice_ko is null or advice_en is not null),
    check ((korean_at is null) = (korean_by is null))
);

-- What was told stays as it was told. Korean words may be added where there were none, and never changed.
create function trust.refuse_other_words() returns trigger
    language plpgsql as
$$
begin
    if (new.incident_id, new.number, new.severity, new.stage, new.corrects, new.title_en, new.affected_en, new.advice_en,
        new.body_en, new.at, new.told_by)
           is distinct from
       (old.incident_id, old.number, old.severity, old.stage, old.corrects, old.title_en, old.affected_en, old.advice_en,
        old.body_en, old.at, old.told_by)
        or new.title_ko is distinct from coalesce(old.title_ko, new.title_ko)
        or new.affected_ko is distinct from coalesce(old.affected_ko, new.affected_ko)
        or new.advice_ko is distinct from coalesce(old.advice_ko, new.advice_ko)
        or new.body_ko is distinct from coalesce(old.body_ko, new.body_ko)
    then
        raise exception 'incident_update is append-only' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger incident_update_keeps_its_words before update on trust.incident_update
    for each row execute function trust.refuse_other_words();
create trigger incident_update_is_append_only before delete on trust.incident_update
    for each row execute function platform.refuse_change();
create trigger incident_update_is_never_emptied before truncate on trust.incident_update
    for each statement execute function platform.refuse_change();

-- What a maintainer is writing, kept while they write: the next update of an incident, or a new incident.
create table trust.incident_draft (
    incident_id    text references trust.incident on delete cascade,
    author         text                    not null,
    severity       trust.incident_severity not null,
    stage          trust.incident_stage    not null,
    update_minutes int                     not null,
    began_at       timestamptz,
    corrects       int,
    title_en       text                    not null,
    affected_en    text                    not null,
    advice_en      text                    not null,
    body_en        text                    not null,
    title_ko       text                    not null,
    affected_ko    text                    not null,
    advice_ko      text                    not null,
    body_ko        text                    not null,
    -- The state of the incident that its author looked at.
    seen           bigint                  not null,
    version        bigint                  not null,
    changed_at     timestamptz             not null,
    unique nulls not distinct (incident_id, author)
);

grant select, insert on trust.incident_update to ${app};
grant update (title_ko, affected_ko, advice_ko, body_ko, korean_at, korean_by) on trust.incident_update to ${app};
grant select, insert, update, delete on trust.incident_draft to ${app};
grant execute on function trust.refuse_other_words() to ${app};
