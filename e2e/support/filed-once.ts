import type { Sql, TransactionSql } from 'postgres'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }

/** What one completion and one sending leave behind in a cell that had nothing before. */
const ONCE = {
  status: 'sent',
  number: 1,
  resolutionNumber: 1,
  lastNumbers: 'BB 1, NQ 1',
  meeting: 'held',
  isFiled: true,
  completions: 1,
  sendings: 1,
  refusals: 0,
  attendances: 3,
  tasks: evening.assignedTasks.length,
  visits: 1,
  papers: 'minutes, resolution',
  feedback: evening.feedback
    .map(({ title }) => title)
    .sort()
    .join(' | '),
  feedbackSteps: evening.feedback.length,
}

type From = Sql | TransactionSql

async function unlike(sql: From, minutesIds: number[]) {
  const rows = await sql`
    select m.id, m.status, m.number, m.resolution_number as "resolutionNumber",
      (select string_agg(type || ' ' || last, ', ' order by type) from number_series where org_id = m.org_id) as "lastNumbers",
      k.state as meeting, k.filed_at is not null as "isFiled",
      (select count(*)::int from audit_entries where subject = 'minutes:' || m.id and action = 'minutes.complete' and outcome = 'done') as completions,
      (select count(*)::int from audit_entries where subject = 'minutes:' || m.id and action = 'minutes.send' and outcome = 'done') as sendings,
      (select count(*)::int from audit_entries where subject = 'minutes:' || m.id and outcome = 'refused') as refusals,
      (select count(*)::int from attendances where meeting_id = k.id) as attendances,
      (select count(*)::int from tasks where meeting_id = k.id) as tasks,
      (select count(*)::int from visits where meeting_id = k.id) as visits,
      (select string_agg(form, ', ' order by form) from papers where subject_id = m.id and form in ('minutes', 'resolution')) as papers,
      (select string_agg(title, ' | ' order by title collate "C") from feedback_items where minutes_id = m.id) as feedback,
      (select count(*)::int from feedback_steps s join feedback_items i on i.id = s.item_id where i.minutes_id = m.id) as "feedbackSteps"
    from minutes m join meetings k on k.id = m.meeting_id where m.id = any(${minutesIds}) order by m.id`
  return rows.flatMap(({ id, ...found }) =>
    Object.entries(ONCE)
      .filter(([name, wanted]) => found[name] !== wanted)
      .map(([name, wanted]) => `minutes ${id}: ${name} is ${found[name]}, not ${wanted}`),
  )
}

/** Each entry follows the one before, none is missing, and the head of the chain is its last. */
async function brokenLinks(sql: From) {
  const rows = await sql`
    select chain, seq from (
      select a.chain, a.seq, a.hash = audit_hash(a) as is_own,
        a.seq = row_number() over link and a.prev_hash = lag(a.hash, 1, '') over link as follows,
        lead(a.seq) over link is not null or exists (
          select from audit_heads h where h.chain = a.chain and h.seq = a.seq and h.hash = a.hash) as is_headed
      from audit_entries a window link as (partition by a.chain order by a.seq)) entry
    where not (is_own and follows and is_headed) order by chain, seq`
  return rows.map(({ chain, seq }) => `audit chain ${chain}: broken at ${seq}`)
}

/** Everything that differs from "each of these minutes completed once and sent once". */
export async function notOnce(sql: From, minutesIds: number[]) {
  return [...(await unlike(sql, minutesIds)), ...(await brokenLinks(sql))]
}
