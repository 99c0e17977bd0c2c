import 'server-only'
import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import { type batches, batchItems, meetings, minutes, papers, terms } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { minutesContent } from '@/lib/meetings/content'
import { meetingTitle } from '@/lib/meetings/labels'
import { letterheadOf, letterheadShape } from '@/lib/meetings/letterhead'
import { symbolOf } from '@/lib/meetings/numbering'
import { registerOn } from '@/lib/meetings/register'
import { isOfCommittee, isSecretary } from '@/lib/meetings/rules/kinds'
import { standingLabel } from '@/lib/members/labels'
import { longMonth, paperNumber, placeAndDate, shortDate } from '@/lib/pdf/words'
import type { MinutesBookData } from './pdf/minutes-book'

type Written = { name: string; position: string }
type Batch = Pick<typeof batches.$inferSelect, 'id' | 'orgId' | 'startsOn'>

/** What the book of a batch is bound from: cell and members are called as its last minutes call them. Who may have these minutes was asked when the batch was made. */
export async function bookData(batch: Batch, missing: string[]): Promise<MinutesBookData | undefined> {
  const today = await businessDay()
  const year = batch.startsOn.slice(0, 4)
  const lastDay = `${year}-12-31`
  const seenOn = today < lastDay ? today : lastDay
  const [namesNow, rows, register, term] = await Promise.all([
    letterheadOf(db, batch.orgId),
    boundMinutes(batch.id),
    registerOn(db, batch.orgId, seenOn),
    termOn(batch.orgId, seenOn),
  ])
  const names = rows.findLast(({ kind, names: own }) => own && !isOfCommittee(kind))?.names ?? namesNow
  const written = new Map<number | null, Written>(rows.flatMap(({ people }) => people))
  const members = register.map((member) => ({ ...member, ...written.get(member.memberId) }))
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day]
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
    minutes: rows.map((row) => ({
      title: `${meetingTitle(row)}, ${longMonth(row.month)}`,
      heldOn: shortDate(row.day),
      number:
        row.number === null ? '' : paperNumber(row.number, 'BB', symbolOf(row.kind, names.symbol)).slice(3),
      bytes: row.bytes,
    })),
    missing,
    placeDate: placeAndDate(names.placeName, today),
    signer: {
      authority: names.onBehalf,
      name: members.find(({ position }) => isSecretary(position))?.name ?? '',
    },
  }
}

async function boundMinutes(batchId: number) {
  const rows = await db
    .select({
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      heldOn: meetings.heldOn,
      number: minutes.number,
      bytes: papers.bytes,
      letterhead: minutes.letterhead,
      content: minutes.content,
    })
    .from(batchItems)
    .innerJoin(minutes, and(eq(batchItems.form, 'minutes'), eq(minutes.id, batchItems.subjectId)))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(
      papers,
      and(eq(papers.form, 'minutes'), eq(papers.subjectId, minutes.id), isNull(papers.supersededAt)),
    )
    .where(eq(batchItems.batchId, batchId))
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ bytes, heldOn, letterhead, content, ...row }) =>
    bytes
      ? [
          {
            ...{ ...row, bytes, day: heldOn ?? row.month },
            names: letterheadShape.safeParse(letterhead).data,
            people: attendedBy(content),
          },
        ]
      : [],
  )
}

const roll = minutesContent.pick({ attendance: true })

/** Who stands in the list of some minutes, and how. */
const attendedBy = (content: unknown) =>
  (roll.safeParse(content).data?.attendance ?? []).flatMap(({ memberId, name, position }) =>
    memberId === null ? [] : [[memberId, { name, position }] as const],
  )

async function termOn(orgId: number, day: Day) {
  const [term] = await db
    .select({ name: terms.name })
    .from(terms)
    .where(and(eq(terms.orgId, orgId), lte(terms.startsOn, day)))
    .orderBy(desc(terms.startsOn))
    .limit(1)
  return term?.name ?? ''
}
