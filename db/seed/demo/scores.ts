import { sql } from 'drizzle-orm'
import type { Day } from '@/lib/core/dates'
import type { SeedDb } from '../factories'

/** Where a superior found less than the cell: the minutes book, one point, in one of eight meetings. */
const ITEM = '3.6'

/**
 * Điểm cấp trên chấm for everything received before a month: most confirmed as the cell gave it, by the secretary or
 * leader of the committee directly above. One statement for a whole district.
 */
export async function makeScoreReviews(db: SeedDb, before: Day) {
  await db.execute(sql`
    with scored as (
      select m.meeting_id, m.org_id, m.received_on, o.parent_id, m.outcome->'score' as score,
             jsonb_path_query_first(m.outcome, '$.score.criteria[*].items[*] ? (@.no == $no)',
               jsonb_build_object('no', ${ITEM}::text)) as item
      from minutes m
      join meetings k on k.id = m.meeting_id
      join organisations o on o.id = m.org_id
      where m.status = 'received' and k.month < ${before}::date and m.outcome->'score' is not null
    ), judged as (
      select *, meeting_id % 8 = 3 and (item->>'points')::float = 2
        and (score->>'total')::float not in (90, 70, 50) as is_lowered
      from scored
    )
    insert into score_reviews
      (meeting_id, org_id, items, total, band, reason, decided_for, decided_by, decided_on)
    select j.meeting_id, j.org_id,
           case when is_lowered then jsonb_build_object(${ITEM}::text, jsonb_build_object('points', 1,
             'why', 'Sổ biên bản ghi phần thảo luận còn vắn tắt.')) else '{}'::jsonb end,
           (score->>'total')::float - case when is_lowered then 1 else 0 end,
           score->>'band', '', p.committee_name,
           (select g.account_id from grants g where g.org_id = j.parent_id
              and g.role in ('committeeSecretary', 'permanentCommittee') order by g.id limit 1),
           j.received_on + 1
    from judged j join organisations p on p.id = j.parent_id
    order by j.meeting_id`)
}
