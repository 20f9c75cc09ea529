-- What "./trustdesk bench desk" fills the desk with. Everything depends on a ticket's age alone (0 is the newest), so that two fills of
-- the same ages are the same tickets, and older ones can be put behind those that are there. Times count back from bench.began.
create schema bench;
create table bench.began as select date_trunc('milliseconds', now()) as at;

-- A number in [0, 1) that belongs to an age and a purpose.
create function bench.chance(age bigint, purpose int) returns double precision
    language sql immutable parallel safe
    return (hashint8extended(age, purpose) & 1073741823) / 1073741824.0::double precision;

create function bench.one_of(choices text[], at double precision) returns text
    language sql immutable parallel safe
    return choices[1 + floor(at * cardinality(choices))::int];

-- Ordered by how often they are said: the first ones stand in most texts, the last ones in few.
create table bench.word as
select language, words from (values
    ('en', string_to_array('the I my and to wallet tokens is it not migrate in snapshot for after of was have exchange what can do still site see when with this balance sent on transaction but before no from help old new bought ledger week page says error button nothing happens would like know how long it takes again connect address shows zero pending confirm network claim portal phantom solflare missed window closed late deposit withdraw support answered yesterday liquidity pool position staked hardware holding since november please thank you tried three times browser phone extension different computer update install restore import account fee small amount large entire ratio eligible list official link fake message somebody wrote telegram discord asked fee paid refund suspicious screenshot attached morning evening twice failed success explorer hash signature rejected expired slow queue anybody else same problem friend brother colleague company treasury multisig vesting bridge swap router slippage farm unstake cooldown epoch validator delegate tax invoice receipt accountant auditor notary inheritance lighthouse marmalade', ' ')),
    ('ko', string_to_array('제 지갑에서 토큰을 이전 했는데 아직 지갑이 거래소 스냅샷 이후에 잔액이 있습니다 없습니다 어떻게 해야 하나요 페이지가 확인 부탁드립니다 기간 전에 보낸 거래 내역 오류가 나옵니다 버튼을 눌러도 아무 반응이 없고 새로운 주소로 입금 출금 신청 어제 답변 받지 못했습니다 유동성 풀에 넣어 둔 지갑을 연결 하면 영으로 표시 됩니다 팬텀 솔플레어 하드웨어 렛저 기간을 놓쳤는데 방법이 있을까요 공식 링크가 맞는지 가짜 메시지 사기 같은 의심 수수료 요구 텔레그램 디스코드 사람이 먼저 연락 비율 자격 목록 교환 매수 지난주 휴대폰 브라우저 확장 다른 컴퓨터 설치 복원 계정 소액 전체 금액 화면 첨부 아침 저녁 두번 실패 성공 탐색기 해시 서명 거절 만료 느린 대기 친구 회사 동생 동료 다중서명 베스팅 브리지 스왑 슬리피지 예치 해제 검증인 위임 세금 영수증 회계사 상속 공증 등대 잣죽', ' '))) as words (language, words);

-- Paragraphs of 12 to 40 words. A message is two of them, so that hardly two are the same.
create table bench.paragraph as
select language, place::int, string_agg(words[1 + floor(power(bench.chance(place * 64 + nth, length(language) + ascii(language)), 2.2) * cardinality(words))::int], ' ' order by nth) as body
from bench.word, generate_series(0, 9999) as place, generate_series(1, 12 + floor(power(bench.chance(place, 3), 2) * 28)::int) as nth
group by language, place;
alter table bench.paragraph add primary key (language, place);

-- Words that stand in one text of a thousand, and in one of ten thousand.
create function bench.seldom(age bigint, language text, nth int) returns text
    language sql immutable parallel safe
    return case
        when bench.chance(age * 8 + nth, 21) < 0.001 then case language when 'ko' then ' 환불' else ' reimbursement' end
        when bench.chance(age * 8 + nth, 22) < 0.0001 then case language when 'ko' then ' 녹차' else ' pergola' end
        else '' end;

insert into identity.account (email, display_name, language, created_at)
select 'staff' || nth || '@bench.invalid', 'Staff ' || nth, case nth % 2 when 0 then 'en' else 'ko' end, at
from generate_series(1, 10) as nth, bench.began;
insert into identity.account_role (account_id, role, granted_at, granted_by)
select id, 'support', created_at, 'bench' from identity.account where email like '%@bench.invalid';
create table bench.staff as select row_number() over (order by email) - 1 as place, id, display_name from identity.account
    where id in (select account_id from identity.account_role where role in ('support', 'lead'));

-- One row for each ticket of these ages: what it is, how far it has come, and when. 5,000 of the newest 23,000 are open.
create function bench.planned(youngest bigint, oldest bigint)
    returns table (age bigint, id uuid, number bigint, language text, course text, late boolean, messages int,
                   opened timestamptz, replied timestamptz, wrote timestamptz, ended timestamptz, staff uuid, staff_name text)
    language sql stable as
$$
    with drawn as (
        select drawn_age as age,
               case when bench.chance(drawn_age, 1) < 0.4 then 'ko' else 'en' end as language,
               case when drawn_age < 3000 then (array ['fresh', 'fresh', 'fresh', 'resolved', 'asked'])[1 + drawn_age % 5]
                    when drawn_age < 23000 and drawn_age % 20 = 0 then 'next'
                    when drawn_age < 23000 and drawn_age % 20 = 1 then 'exchange'
                    when drawn_age < 15000 and drawn_age % 20 = 2 then 'answered'
                    else 'resolved' end as course,
               drawn_age >= 6000 and bench.chance(drawn_age, 2) < 0.08 as late,
               (array [2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 6])[1 + floor(bench.chance(drawn_age, 4) * 20)::int] as messages,
               -- A thousand a day.
               began.at - make_interval(secs => drawn_age * 86.4 + 30) as opened
        from generate_series(youngest, oldest) as drawn_age, bench.began),
    replied as (
        select drawn.*,
               case when course = 'fresh' then null
                    when late then opened + make_interval(secs => 3600 * (50 + 40 * bench.chance(age, 5)))
                    -- The youngest are answered at once, so that no reply lies in the future.
                    when age < 3000 then opened + make_interval(secs => 10)
                    else opened + make_interval(secs => 3600 * (0.5 + 40 * power(bench.chance(age, 5), 2))) end as replied
        from drawn),
    wrote as (
        select replied.*,
               case when course = 'next' then greatest(
                        replied + interval '1 minute',
                        (select at from bench.began) - make_interval(secs => 3600 * (1 + 60 * bench.chance(age, 6))))
                    when course = 'resolved' and messages > 3 then replied + make_interval(secs => 1 + least(age, 3000) * 20 * bench.chance(age, 6)) end as wrote
        from replied)
    select age, md5('ticket ' || age)::uuid, 1001000 - age, language, course, late, messages, opened, replied, wrote,
           case when course <> 'resolved' then null
                when messages > 3 then wrote + make_interval(secs => 2 + least(age, 3000) * 10 * bench.chance(age, 7))
                else replied end,
           staff.id, staff.display_name
    from wrote join bench.staff on staff.place = floor(bench.chance(age, 8) * (select count(*) from bench.staff));
$$;

-- What was sent in these tickets, in order.
create function bench.sent(youngest bigint, oldest bigint)
    returns table (age bigint, id uuid, language text, nth int, kind support.message_kind, at timestamptz, staff uuid, staff_name text)
    language sql stable as
$$
    with planned as (select * from bench.planned(youngest, oldest)),
    kinds (nth, kind, age, at) as (
        select 1, 'request'::support.message_kind, age, opened from planned
        union all select 2, 'note', age, replied - interval '1 second' from planned where course = 'resolved' and messages in (3, 5, 6)
        union all select 3, 'reply', age, replied from planned where replied is not null
        union all select 4, 'request', age, wrote from planned where wrote is not null
        union all select 5, 'request', age, wrote + interval '1 second' from planned where course = 'resolved' and messages = 6
        union all select 6, 'reply', age, ended from planned where course = 'resolved' and messages > 3)
    select planned.age, id, language, kinds.nth, kinds.kind, kinds.at, staff, staff_name
    from kinds join planned using (age);
$$;

create function bench.body(age bigint, language text, nth int) returns text
    language sql stable as
$$
    select first.body || E'.\n' || second.body || bench.seldom(age, first.language, nth)
    from bench.paragraph first, bench.paragraph second
    where first.language = $2 and second.language = $2
      and first.place = floor(bench.chance(age * 8 + nth, 11) * 10000)::int
      and second.place = floor(bench.chance(age * 8 + nth, 12) * 10000)::int
$$;

-- What a ticket waits for, if anything.
create function bench.clocks(youngest bigint, oldest bigint)
    returns table (age bigint, id uuid, staff uuid, kind sla.clock_kind, started timestamptz, due timestamptz, stopped timestamptz, paused timestamptz)
    language sql stable as
$$
    with planned as (select * from bench.planned(youngest, oldest))
    select age, id, staff, 'first_response'::sla.clock_kind, opened, opened + interval '48 hours', replied, null::timestamptz from planned
    union all
    select age, id, staff, 'resolution', opened, null, ended, case when course in ('asked', 'exchange') then replied end from planned
    union all
    select age, id, staff, 'next_response', wrote, wrote + interval '48 hours', ended, null from planned where wrote is not null
$$;

-- The sweep's marks that such a clock has met.
create function bench.marks(started timestamptz, due timestamptz, stopped timestamptz)
    returns table (kind sla.clock_event_kind, at timestamptz)
    language sql stable as
$$
    select mark.kind, started + interval '1 minute' * mark.minute
    from (values ('alerted_50'::sla.clock_event_kind, 1440), ('alerted_80', 2304), ('alerted_95', 2736), ('breached', 2880)) as mark (kind, minute),
         bench.began
    where due is not null and started + interval '1 minute' * mark.minute < coalesce(stopped, began.at);
$$;

create procedure bench.fill(youngest bigint, oldest bigint)
    language plpgsql as
$$
begin
    insert into support.ticket (id, number, subject, category, state, language, contact_mail, transaction_id, wallet_address, exchange,
                                check_word, assignee, wake_at, waiting_reason, created_at, changed_at, first_resolved_at,
                                last_resolved_at, next_due_at, unanswered, submission_hash, version)
    overriding system value
    select id, number,
           left(split_part((select body from bench.paragraph p
                where p.language = planned.language and p.place = floor(bench.chance(age, 31) * 10000)::int), E'\n', 1), 60),
           (array ['wallet', 'wallet', 'wallet', 'exchange', 'exchange', 'liquidity', 'security', 'other'])[1 + floor(bench.chance(age, 32) * 8)::int]::support.category,
           case course when 'resolved' then 'resolved' when 'asked' then 'waiting_for_requester' when 'exchange' then 'waiting_for_exchange' else 'open' end::support.ticket_state,
           language,
           -- Some write often, most of them once.
           case when bench.chance(age, 33) < 0.7 then 'reader' || floor(power(bench.chance(age, 34), 1.3) * 1000000)::int || '@example.org' end,
           case when bench.chance(age, 35) < 0.25 then md5('transaction ' || age) || md5('more ' || age) end,
           case when bench.chance(age, 36) < 0.3 then left(md5('wallet ' || floor(bench.chance(age, 34) * 900000)::int) || md5('wallet'), 44) end,
           case when bench.chance(age, 37) < 0.3 then bench.one_of(array ['Bithumb', 'Bithumb', 'Bithumb', 'Coinone', 'Coinone', 'Gate', 'Bybit', 'MEXC', 'OKX', 'KuCoin', 'HTX', 'Bitget'], bench.chance(age, 38)) end,
           case language when 'ko' then bench.one_of(array ['맑은', '푸른', '고요한', '밝은'], bench.chance(age, 39)) || ' ' || bench.one_of(array ['고래', '나비', '언덕', '호수', '바다'], bench.chance(age, 40))
                else bench.one_of(array ['amber', 'calm', 'quiet', 'green'], bench.chance(age, 39)) || ' ' || bench.one_of(array ['otter', 'harbour', 'meadow', 'robin', 'river'], bench.chance(age, 40)) end,
           case when course <> 'fresh' then staff end,
           case when course in ('asked', 'exchange') then began.at + make_interval(hours => 24 + (age % 120)::int) end,
           case course when 'asked' then 'the address of the wallet' when 'exchange' then 'the answer of the exchange' end,
           opened, coalesce(ended, wrote, replied, opened), ended, ended,
           case course when 'fresh' then opened + interval '48 hours' when 'next' then wrote + interval '48 hours' end,
           course in ('fresh', 'next'), sha256(id::text::bytea),
           case course when 'fresh' then 0 when 'next' then 2 when 'resolved' then messages - 1 else 1 end
    from bench.planned(youngest, oldest) as planned, bench.began;

    insert into support.message (ticket_id, kind, author, author_name, body, received_at, recorded_at)
    select id, kind, case when kind <> 'request' then staff end, case when kind <> 'request' then staff_name end,
           bench.body(age, language, nth), at, at
    from bench.sent(youngest, oldest) order by age desc, nth;

    insert into sla.clock_event (ticket_id, clock, cycle, kind, at, recorded_at, actor, policy_version, reason, due_at)
    select id, clock, 1, kind, at, recorded, actor, 1, reason, due
    from (select age, id, clocks.kind as clock, 'started'::sla.clock_event_kind as kind, started as at, started as recorded, 'requester' as actor, null as reason, due
          from bench.clocks(youngest, oldest) as clocks
          union all
          select age, id, clocks.kind, marks.kind, marks.at, marks.at + interval '30 seconds', 'system:sla-sweep', null, null
          from bench.clocks(youngest, oldest) as clocks, bench.marks(started, due, stopped) as marks
          union all
          select age, id, kind, 'fulfilled', stopped, stopped, staff::text, null, null
          from bench.clocks(youngest, oldest) where stopped is not null
          union all
          select age, id, kind, 'paused', paused, paused, staff::text, 'an answer', null
          from bench.clocks(youngest, oldest) where paused is not null) as events
    order by age desc, at, kind;

    insert into sla.clock (ticket_id, kind, cycle, state, started_at, due_at, stopped_at, breached, next_mark_at, policy_version)
    select id, kind, 1,
           case when stopped > due then 'missed' when stopped is not null then 'met' when paused is not null then 'paused' else 'running' end::sla.clock_state,
           started, due, stopped, coalesce(coalesce(stopped, began.at) > due, false),
           case when stopped is null and due is not null
                then (select min(mark) from unnest(array [1440, 2304, 2736, 2880]) as minute, lateral (select started + interval '1 minute' * minute as mark) as marks where mark >= began.at) end,
           1
    from bench.clocks(youngest, oldest), bench.began;

    insert into platform.audit_event (at, actor, action, subject)
    select at, case kind when 'request' then 'requester' else staff::text end,
           case when kind = 'note' then 'ticket.noted' when kind = 'reply' then 'ticket.replied' when nth = 1 then 'ticket.opened' else 'ticket.followed-up' end,
           'ticket:' || id
    from bench.sent(youngest, oldest) order by age desc, nth;

    insert into help.ticket_access (token_hash, ticket_id, created_at, expires_at)
    select sha256(('access ' || age)::bytea), id, opened, opened + interval '400 days' from bench.planned(youngest, oldest);
    insert into support.ticket_triage (ticket_id, held_at)
    select id, 'exchange' from bench.planned(youngest, oldest) where bench.chance(age, 41) < 0.4;
    insert into support.ticket_outcome (ticket_id, outcome, decided_by, decided_at)
    select id, 'answered', staff, ended from bench.planned(youngest, oldest) where ended is not null;
    insert into support.ticket_question (ticket_id, decided_by, decided_at)
    select id, staff, ended from bench.planned(youngest, oldest) where ended is not null and bench.chance(age, 42) < 0.5;
    insert into support.ticket_tag (ticket_id, tag)
    select id, bench.one_of(array ['ledger', 'ratio', 'deadline', 'bithumb', 'staking'], bench.chance(age, 44))
    from bench.planned(youngest, oldest) where bench.chance(age, 43) < 0.25;
end
$$;

-- Tickets whose first clock meets its next mark in a while: one every 0.6 seconds, counted from four hours after bench.began.
create procedure bench.wind(running int)
    language plpgsql as
$$
begin
    create table bench.wound as
    select md5('running ' || nth)::uuid as id, nth, at - interval '20 hours' + interval '600 milliseconds' * nth as opened
    from generate_series(0, running - 1) as nth, bench.began;
    insert into support.ticket (id, subject, category, language, check_word, created_at, changed_at, next_due_at)
    select id, 'Running ' || nth, 'other', 'en', 'calm otter', opened, opened, opened + interval '48 hours' from bench.wound;
    insert into sla.clock_event (ticket_id, clock, cycle, kind, at, recorded_at, actor, policy_version, due_at)
    select id, clock, 1, 'started', opened, opened, 'requester', 1, case clock when 'first_response' then opened + interval '48 hours' end
    from bench.wound, unnest(array ['first_response', 'resolution']::sla.clock_kind[]) as clock;
    insert into sla.clock (ticket_id, kind, cycle, state, started_at, due_at, next_mark_at, policy_version)
    select id, clock, 1, 'running', opened, case clock when 'first_response' then opened + interval '48 hours' end,
           case clock when 'first_response' then opened + interval '24 hours' end, 1
    from bench.wound, unnest(array ['first_response', 'resolution']::sla.clock_kind[]) as clock;
end
$$;
alter sequence support.ticket_number_seq restart with 1001001;
