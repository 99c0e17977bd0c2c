import { sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { paperFileName, ratingFileName } from '@/lib/papers/file-name'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import type { Cell } from './organisations'
import type { Story } from './story'

/** What completed minutes leave beside them, in one statement each: attendance, visits, documents told of. */
export async function recordFromMinutes(db: SeedDb) {
  await db.execute(sql`
    insert into attendances (meeting_id, org_id, member_id, full_name, standing, is_exempt, state, reason, held_on)
    select m.meeting_id, m.org_id, (a->>'memberId')::int, a->>'name', (a->>'standing')::standing,
           (a->>'isExempt')::boolean, (a->>'state')::attendance_state, a->>'reason', (m.content->'opening'->>'heldOn')::date
    from minutes m cross join jsonb_array_elements(m.content->'attendance') a
    where m.status <> 'draft' order by m.id`)
  await db.execute(sql`
    insert into visits (meeting_id, org_id, full_name, position, held_on)
    select m.meeting_id, m.org_id, g->>'name', g->>'position', (m.content->'opening'->>'heldOn')::date
    from minutes m cross join jsonb_array_elements(m.content->'guests') g
    where m.status <> 'draft' order by m.id`)
  await readDirectives(db)
}

/** Văn bản cần quán triệt that completed minutes hold. */
const readDirectives = (db: SeedDb) =>
  db.execute(sql`
    insert into directive_readings (directive_id, minutes_id, org_id, held_on)
    select (d->>'directiveId')::int, m.id, m.org_id, (m.content->'opening'->>'heldOn')::date
    from minutes m cross join jsonb_array_elements(m.content->'documents') d
    where m.status <> 'draft' and d ? 'directiveId' order by m.id`)

/** Papers wait to be made: the first download draws them, as after completing by hand. */
export async function queuePapersOf({ db, held }: Pick<Story, 'db' | 'held'>) {
  await insertAll(
    db,
    schema.papers,
    held.flatMap(({ cell, month, minutesId, issued, content }) =>
      (issued === 'none' ? (['minutes'] as const) : (['minutes', issued] as const)).map((form) => ({
        form,
        subjectId: minutesId,
        orgId: cell.organisation.id,
        fileName: paperFileName(form, month, cell.organisation.name),
        issuedOn: content.opening.heldOn ?? month,
      })),
    ),
  )
}

/** The same for a campaign that was sent: its tally minutes and its list. */
export async function queueRatingPapers(
  { db }: Pick<Story, 'db'>,
  campaign: { id: number; year: number; isSupplement: boolean; version: number; sentOn: string | null },
  { organisation }: Cell,
) {
  await db.insert(schema.papers).values(
    (['tallyMinutes', 'ratingList'] as const).map((form) => ({
      form,
      subjectId: campaign.id,
      subjectVersion: campaign.version,
      orgId: organisation.id,
      fileName: ratingFileName(form, campaign, organisation.name),
      ...(campaign.sentOn ? { issuedOn: campaign.sentOn } : {}),
    })),
  )
}

/** Results of tasks: reported at the meeting after the one that gave them. */
export async function reportTasks({ db, reports }: Pick<Story, 'db' | 'reports'>) {
  const rows = reports.flatMap(({ meetingId, rows: tasks }) =>
    tasks.map(({ taskId, state, result }) => ({ task: taskId, state, result, meeting: meetingId })),
  )
  await db.execute(sql`
    update tasks as t set state = r.state::task_state, result = r.result, reported_meeting_id = r.meeting
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(task int, state text, result text, meeting int)
    where t.id = r.task`)
}
