-- A canned answer may be meant for one phase of the migration; null for all of them. A macro may say how much a ticket matters.
alter table desk.canned_answer add column phase text check (phase in ('upcoming', 'open', 'closing', 'closed'));
alter table desk.macro add column priority text check (priority in ('low', 'normal', 'high', 'urgent'));

-- What the tickets asked that were resolved together; null for a new question, and for whatever else is done to many.
alter table support.bulk_action add column entry_id text;

-- The first answers, as far as nobody has made them their own.
update desk.canned_answer
set phase = 'closed'
where title_en = 'The migration has ended' and changed_by = 'system:first-answers';
insert into desk.canned_answer (title_en, body_en, title_ko, body_ko, phase, changed_by, changed_at)
values ('How to migrate while it is open',
        E'Hello,\n\nThe migration is open until {{fact:migration.deadline}}. Begin at the address that stands on our page of official links and nowhere else, and read there what your wallet will ask you to sign. Nobody of ours writes to you first, and nobody needs your seed phrase.\n\nYour check word is {check_word}.\n\n{my_name}',
        '마이그레이션 기간에 전환하는 방법',
        E'안녕하세요.\n\n마이그레이션은 {{fact:migration.deadline}}까지 진행됩니다. 반드시 저희 공식 링크 페이지에 있는 주소에서 시작하시고, 지갑이 무엇에 서명하라고 하는지 그곳에서 먼저 확인해 주십시오. 저희는 먼저 연락드리지 않으며 시드 문구를 요구하지 않습니다.\n\n확인 단어는 {check_word}입니다.\n\n{my_name}',
        'open', 'system:first-answers', '2026-11-24T00:00:00Z'),
       ('You were eligible, and there is no confirmed way',
        E'Hello,\n\nYou held tokens at the snapshot and were eligible. The migration is closed, and we know of no confirmed way for your case. We count it as exactly that, so that it is seen. If a way is ever confirmed, it will stand on our site first; nobody will write to you about it.\n\nYour check word is {check_word}.\n\n{my_name}',
        '대상이었지만 확인된 방법이 없습니다',
        E'안녕하세요.\n\n스냅샷 당시 토큰을 보유하고 계셨으므로 전환 대상이었습니다. 그러나 마이그레이션은 종료되었고, 이 경우에 확인된 방법은 없습니다. 저희는 이를 있는 그대로 집계해 드러나게 합니다. 방법이 확인되면 저희 사이트에 가장 먼저 게시하며, 누구도 이 일로 먼저 연락드리지 않습니다.\n\n확인 단어는 {check_word}입니다.\n\n{my_name}',
        'closed', 'system:first-answers', '2026-11-24T00:00:00Z');
