import { sql } from 'drizzle-orm'
import type { Day } from '@/lib/core/dates'
import { noticeOfStep, worksAt } from '@/lib/notices/rules'
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

type Span = { since: Day; seenBefore: Day }

/** Notices of what happened since a day; those of before another day were seen. */
export async function makePastNotices(db: SeedDb, span: Span) {
  await makeStepNotices(db, span)
  await makeAnswerNotices(db, span)
}

const askers = ['cellSecretary', 'cellRecorder', 'committeeSecretary', 'committeeOffice']

/** The board answered, and whoever asked was told. */
const makeAnswerNotices = (db: SeedDb, { since }: Span) =>
  db.execute(sql`
    insert into notices (account_id, kind, org_id, question_id, raised_on, cause, is_seen)
    select distinct grants.account_id, 'guidanceAnswered'::notice_kind, asked.org_id, asked.id,
      greatest(answer.answered_on, asked.asked_on + 2), 'answer:' || asked.id || ':' || answer.id, asked.read_on is not null
    from guidance_questions asked
    join guidance_answers answer on answer.id = asked.answer_id
    join grants on grants.org_path = asked.org_path and grants.role::text in ${askers}
    where greatest(answer.answered_on, asked.asked_on + 2) >= ${since}::date
    order by 5, 6`)

async function makeStepNotices(db: SeedDb, { since, seenBefore }: Span) {
  for (const { steps, roles, at } of told)
    for (const step of steps) {
      const kind = noticeOfStep(step)
      const places = (kind && worksAt[kind]) ?? []
      await db.execute(sql`
        insert into notices (account_id, kind, org_id, item_id, due_on, raised_on, cause, is_seen)
        select distinct grants.account_id, ${kind}::notice_kind, item.org_id, item.id, item.due_on,
          step.done_on, 'step:' || step.id, step.done_on < ${seenBefore}::date or item.status::text not in ${places}
        from feedback_steps step
        join (select *, substring(org_path from '^/[0-9]+/') as top_path from feedback_items) item on item.id = step.item_id
        join grants on grants.org_path = item.${sql.identifier(at)} and grants.role::text in ${[...roles]}
        where step.step = ${step} and step.done_on >= ${since}::date and grants.account_id <> step.done_by
        order by step.done_on, 7`)
    }
}
