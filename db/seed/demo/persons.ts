import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import { motionOf } from '@/lib/meetings/person-labels'
import { sortNameOf } from '@/lib/members/rules'
import { paperFileName, personFileName } from '@/lib/papers/file-name'
import { instant } from '../kit/instant'
import { placeOf, startsAt } from './calendar'
import { frozen } from './frozen'
import type { Member } from './members'
import type { Cell } from './organisations'
import type { Person } from './people'
import { contentOf, type Row } from './persons-content'
import type { Considered } from './persons-plan'
import type { Story } from './story'

/** Họp xét từng người: what the cells ask of those above, and what has been decided. */
export async function makePersonMeetings(story: Story, meetings: readonly Considered[]) {
  for (const plan of meetings) {
    const cell = story.tree.cells.find(({ plan: { key } }) => key === plan.cell)
    const people = (cell && story.members.get(cell)) ?? []
    const member =
      people.find(({ fullName }) => fullName === plan.name) ??
      (cell && plan.leaver && (await insertLeaver(story, cell, plan.leaver)))
    if (cell && member) await makeOne(story, { plan, cell, people, member })
  }
}

async function insertLeaver({ db }: Story, cell: Cell, person: Person): Promise<Member> {
  const [made] = await db
    .insert(schema.members)
    .values({ ...person, orgId: cell.organisation.id, sortName: sortNameOf(person.fullName) })
    .returning({ id: schema.members.id })
  return { ...person, id: made?.id ?? 0 }
}

const templateFor = async ({ db }: Story, kind: Considered['kind']) =>
  (
    await db
      .select({ id: schema.templates.id })
      .from(schema.templates)
      .where(eq(schema.templates.kind, kind))
      .limit(1)
  )[0]?.id ?? 0

async function insertMeeting({ db }: Story, { plan: { kind, heldOn }, cell, people }: Row, sentOn: Day) {
  const [made] = await db
    .insert(schema.meetings)
    .values({
      orgId: cell.organisation.id,
      kind,
      month: monthOf(heldOn),
      state: 'held',
      plannedOn: heldOn,
      plannedAt: startsAt(cell),
      place: placeOf(cell),
      recorderId: people[2]?.id,
      heldOn,
      filedOn: sentOn,
      filedAt: instant(sentOn, '08:10'),
    })
    .returning({ id: schema.meetings.id })
  return made?.id ?? 0
}

async function makeOne(story: Story, row: Row) {
  const { db, numbers, rules, accounts } = story
  const { plan, cell, member } = row
  const { kind, heldOn } = plan
  const orgId = cell.organisation.id
  const sentOn = addDays(heldOn, 1)
  const meetingId = await insertMeeting(story, row, sentOn)
  const content = contentOf(row)
  const by = accounts.get(`bithu.${cell.plan.key}`)?.id ?? 0
  const columns = frozen(cell, meetingId, content, { rules, numbers, by, day: heldOn, kind })
  const [minutes] = await db
    .insert(schema.minutes)
    .values({
      ...columns,
      templateId: await templateFor(story, kind),
      status: 'received',
      sentOn,
      sentAt: instant(sentOn, '08:10'),
      receivedOn: addDays(sentOn, 1),
      receivedAt: instant(addDays(sentOn, 1), '09:20'),
    })
    .returning({ id: schema.minutes.id })
  const [result] = columns.outcome.subjects
  const [subject] = content.subjects
  if (!minutes || !result || !subject) return
  const { exemptionKind, startsOn, endsOn } = subject
  const [proposal] = await db
    .insert(schema.proposals)
    .values({
      orgId,
      minutesId: minutes.id,
      position: 0,
      kind,
      memberId: member.id,
      fullName: member.fullName,
      motion: motionOf(kind, subject, result.decided),
      heldOn,
      votes: result.behind.part,
      base: result.base,
      isMet: result.decided !== null,
      number: result.resolutionNumber,
      ...(kind === 'exemption' ? { exemptionKind, startsOn, endsOn } : {}),
      state: plan.decision ? 'approved' : 'waiting',
      ...plan.decision,
    })
    .returning({ id: schema.proposals.id })
  await queuePapers(db, row, { minutesId: minutes.id, proposalId: proposal?.id ?? 0 })
  if (!plan.decision || !exemptionKind || !startsOn) return
  const { decidedBy, decisionNumber } = plan.decision
  await db
    .insert(schema.exemptions)
    .values({ orgId, memberId: member.id, kind: exemptionKind, startsOn, endsOn, decidedBy, decisionNumber })
}

async function queuePapers(
  db: Story['db'],
  { plan: { kind, heldOn }, cell, member }: Row,
  { minutesId, proposalId }: { minutesId: number; proposalId: number },
) {
  const month = monthOf(heldOn)
  const of = { orgId: cell.organisation.id, issuedOn: heldOn }
  const { name } = cell.organisation
  await db.insert(schema.papers).values([
    { ...of, form: 'minutes', subjectId: minutesId, fileName: paperFileName('minutes', month, name, kind) },
    {
      ...of,
      form: 'ballotMinutes',
      subjectId: minutesId,
      fileName: personFileName('ballotMinutes', month, name),
    },
    {
      ...of,
      form: 'personResolution',
      subjectId: proposalId,
      fileName: personFileName('personResolution', month, member.fullName),
    },
  ])
}
