import 'server-only'
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  type batches,
  batchItems,
  corrections,
  meetings,
  minutes,
  organisations,
  papers,
  supplements,
  terms,
} from '@/db/schema'
import { isBatchForm } from '@/lib/batches/rules'
import { type Day, shortDate } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { minutesContent } from '@/lib/meetings/content'
import { meetingTitle } from '@/lib/meetings/labels'
import { letterheadOf, letterheadShape } from '@/lib/meetings/letterhead'
import { symbolOf } from '@/lib/meetings/numbering'
import { registerOn } from '@/lib/meetings/register'
import { isOfCommittee, isSecretary } from '@/lib/meetings/rules/kinds'
import { standingLabel } from '@/lib/members/labels'
import { isCurrent } from '@/lib/papers/current'
import { formLabel } from '@/lib/papers/labels'
import { longMonth, paperNumber, placeAndDate } from '@/lib/pdf/words'
import type { MinutesBookData } from './pdf/minutes-book'
import { type Drawn, paperKey } from './rules'

type Written = { name: string; position: string }
type Batch = Pick<typeof batches.$inferSelect, 'id' | 'orgId' | 'startsOn'>

/** What the book of a batch is bound from: cell and members are called as its last minutes call them. Who may have these minutes is asked before. */
export async function bookData(
  batch: Batch,
  missing: string[],
  drawn: Drawn,
): Promise<MinutesBookData | undefined> {
  const today = await businessDay()
  const year = batch.startsOn.slice(0, 4)
  // The members of a cell that has ended are those of its last day.
  const [seenOn = today] = [today, `${year}-12-31`, await endOf(batch.orgId)].filter(Boolean).toSorted()
  const [namesNow, rows, register, term] = await Promise.all([
    letterheadOf(db, batch.orgId),
    boundPapers(batch.id, drawn),
    registerOn(db, batch.orgId, seenOn),
    termsIn(batch.orgId, `${year}-01-01`, seenOn),
  ])
  const names = rows.findLast(({ kind, names: own }) => own && !isOfCommittee(kind))?.names ?? namesNow
  const written = new Map<number | null, Written>(rows.flatMap(({ people }) => people))
  const members = register.map((member) => ({ ...member, ...written.get(member.memberId) }))
  const held = rows.filter(({ form }) => form === 'minutes')
  const [first, last] = [held[0]?.day, held.at(-1)?.day]
  if (!names || !first || !last) return undefined
  return {
    superior: names.upper,
    organisation: names.lower,
    term,
    year,
    period:
      first === last ? `ngày ${shortDate(first)}` : `từ ngày ${shortDate(first)} đến ngày ${shortDate(last)}`,
    members: members.map(({ name, position, standing }) => ({
      name,
      post: position,
      standing: standingLabel[standing],
    })),
    minutes: rows.map((row) => entryOf(row, names.symbol)),
    missing,
    placeDate: placeAndDate(names.placeName, today),
    signer: {
      authority: names.onBehalf,
      name: members.find(({ position }) => isSecretary(position))?.name ?? '',
    },
  }
}

/** The minutes of the batch, and behind each what belongs to it: counts of ballots, what was added or corrected. */
async function boundPapers(batchId: number, drawn: Drawn) {
  const rows = await db
    .select({
      form: batchItems.form,
      subjectId: batchItems.subjectId,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      heldOn: meetings.heldOn,
      number: minutes.number,
      correction: corrections.number,
      writtenOn: sql<Day | null>`coalesce(${corrections.writtenOn}, ${supplements.writtenOn})`,
      bytes: papers.bytes,
      letterhead: minutes.letterhead,
      content: minutes.content,
    })
    .from(batchItems)
    .innerJoin(minutes, eq(minutes.meetingId, batchItems.meetingId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .leftJoin(corrections, and(eq(batchItems.form, 'correction'), eq(corrections.id, batchItems.subjectId)))
    .leftJoin(supplements, and(eq(batchItems.form, 'supplement'), eq(supplements.id, batchItems.subjectId)))
    .innerJoin(papers, isCurrent(batchItems.form, batchItems.subjectId))
    .where(eq(batchItems.batchId, batchId))
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ bytes, heldOn, letterhead, content, ...row }) =>
    bytes
      ? [
          {
            ...{ ...row, bytes: drawn.get(paperKey(row)) ?? bytes, day: heldOn ?? row.month },
            names: letterheadShape.safeParse(letterhead).data,
            people: attendedBy(content),
          },
        ]
      : [],
  )
}
type Bound = Awaited<ReturnType<typeof boundPapers>>[number]

/** A line of the index. */
function entryOf(row: Bound, symbol: string): MinutesBookData['minutes'][number] {
  const { form, bytes, day, number, correction, writtenOn } = row
  if (form === 'minutes') {
    const numbered = number === null ? '' : paperNumber(number, 'BB', symbolOf(row.kind, symbol)).slice(3)
    const title = `${meetingTitle(row)}, ${longMonth(row.month)}`
    return { title, heldOn: shortDate(day), number: numbered, bytes }
  }
  const title = isBatchForm(form) ? formLabel[form] : ''
  const what = form === 'correction' ? `${title} số ${correction ?? ''}` : title
  return { title: what, heldOn: shortDate(writtenOn ?? day), number: '', bytes, isAttached: true }
}

const roll = minutesContent.pick({ attendance: true })

/** Who stands in the list of some minutes, and how. */
const attendedBy = (content: unknown) =>
  (roll.safeParse(content).data?.attendance ?? []).flatMap(({ memberId, name, position }) =>
    memberId === null ? [] : [[memberId, { name, position }] as const],
  )

async function endOf(orgId: number) {
  const [org] = await db
    .select({ endedOn: organisations.endedOn })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  return org?.endedOn ?? ''
}

/** The term that ran when the stretch began, and those that began in it: a congress year has two. */
async function termsIn(orgId: number, first: Day, last: Day) {
  const begun = await db
    .select({ name: terms.name, startsOn: terms.startsOn })
    .from(terms)
    .where(and(eq(terms.orgId, orgId), lte(terms.startsOn, last)))
    .orderBy(desc(terms.startsOn))
  const before = begun.findIndex(({ startsOn }) => startsOn <= first)
  return begun
    .slice(0, before < 0 ? undefined : before + 1)
    .reverse()
    .map(({ name }) => name)
    .join(' và ')
}
