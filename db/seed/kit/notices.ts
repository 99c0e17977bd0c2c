import { sql } from 'drizzle-orm'
import type { Day } from '@/lib/core/dates'
import { noticeOfStep } from '@/lib/notices/rules'
import type { SeedDb } from '../factories'

/** Who is told of what by a step, as the policy has it (which asks a database in use, not one being filled). */
const told = [
  {
    steps: ['approve', 'settle', 'answerTogether', 'clarify'],
    roles: ['cellSecretary', 'cellRecorder'],
    at: 'org_path',
  },
  {
    steps: ['assign', 'returnDraft', 'grantExtension'],
    roles: ['agencyOfficer', 'agencyHead'],
    at: 'agency_path',
  },
  { steps: ['draft', 'askExtension'], roles: ['permanentCommittee'], at: 'top_path' },
] as const

/** Notices of the steps since a day; those before another day were seen. */
export async function makeStepNotices(db: SeedDb, { since, seenBefore }: { since: Day; seenBefore: Day }) {
  for (const { steps, roles, at } of told)
    for (const step of steps)
      await db.execute(sql`
        insert into notices (account_id, kind, org_id, item_id, due_on, raised_on, cause, is_seen)
        select distinct grants.account_id, ${noticeOfStep(step)}::notice_kind, item.org_id, item.id, item.due_on,
          step.done_on, 'step:' || step.id, step.done_on < ${seenBefore}::date
        from feedback_steps step
        join (select *, substring(org_path from '^/[0-9]+/') as top_path from feedback_items) item on item.id = step.item_id
        join grants on grants.org_path = item.${sql.identifier(at)} and grants.role::text in ${[...roles]}
        where step.step = ${step} and step.done_on >= ${since}::date and grants.account_id <> step.done_by
        order by step.done_on, 7`)
}
