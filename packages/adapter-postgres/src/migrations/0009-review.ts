/*
 * Review before publication, when something was last taken out of sight or brought back, and how voters were known. What was
 * written before did not wait for anybody; a vote was cast in the role that its entry tells.
 */
const text = 'text collate "C"';

export const name = 'review';

export const statements: readonly string[] = [
  `alter table entry add column review boolean`,
  `alter table idea add column turned bigint not null default 0`,
  `alter table idea alter column turned drop default`,
  `update idea i set turned = m.last from (
     select space, idea, max(position) as last from (
       select space, action ->> 'idea' as idea, position, kind like '%.hide' as hides,
         lag(kind like '%.hide', 1, false) over (partition by space, subject order by position) as hidden
       from entry where kind in ('idea.hide', 'idea.restore', 'comment.hide', 'comment.restore')
     ) c where hides <> hidden group by space, idea
   ) m where m.space = i.space and m.idea = i.id`,
  `create index idea_review on idea (space, created_at, id) where hidden ->> 'review' = 'waits' and not erased`,
  `create index comment_review on comment (space, created_at, id) where hidden ->> 'review' = 'waits' and not erased`,
  `alter table vote add column role ${text} not null default 'guest'`,
  `update vote v set role = e.role from entry e
   where e.space = v.space and e.person = v.person and e.kind = 'idea.vote' and e.subject = v.idea
     and e.accepted_at = v.at and e.role <> 'guest'`,
  `alter table vote alter column role drop default`,
];
