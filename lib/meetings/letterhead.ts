import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { organisations, organisationVersions, type PaperCaptions } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { entryShape } from './entry-words'
import { symbolOf } from './numbering'
import { isOfCommittee, type MeetingKind } from './rules/kinds'

/** Names as they stood on the day: a paper of 2022 keeps printing the names of 2022. */
export const letterheadShape = z.object({
  upper: z.string(),
  lower: z.string(),
  placeName: z.string(),
  symbol: z.string(),
  cell: z.string(),
  minutesLeft: z.string(),
  minutesRight: z.string(),
  onBehalf: z.string(),
  /** Nhập thay from paper minutes. */
  entry: entryShape.optional(),
  /** Thay đồng chí …: whoever completed the minutes stood in for this person. */
  substitutesFor: z.string().optional(),
  /** What the papers call others by: kept with completed minutes, of older ones not known. */
  others: z
    .object({
      superior: z.string(),
      superiorWord: z.string(),
      addressees: z.record(z.string(), z.string()),
      /** Cơ quan trả lời, by item; older minutes named none. */
      agencies: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
})
export type LetterheadNames = z.output<typeof letterheadShape>

const then = organisationVersions
const above = alias(organisations, 'above')
const aboveThen = alias(organisationVersions, 'above_then')

/** `own`: captions of the template in use, which stand in for the organisation's. `day`: names of that day, not of now. */
export async function letterheadOf(
  from: Db | Tx,
  orgId: number,
  kind: MeetingKind = 'regular',
  own: Partial<PaperCaptions> = {},
  day?: Day,
): Promise<LetterheadNames | undefined> {
  const [found] = await from
    .select({
      upper: sql<string>`coalesce(${then.letterheadUpper}, ${organisations.letterheadUpper})`,
      lower: sql<string>`coalesce(${then.letterheadLower}, ${organisations.letterheadLower})`,
      placeName: organisations.placeName,
      symbol: organisations.symbol,
      cell: sql<string>`coalesce(${then.name}, ${organisations.name})`,
      captions: organisations.captions,
    })
    .from(organisations)
    .leftJoin(then, and(eq(then.orgId, organisations.id), heldOn(then, dayOrNone(day))))
    .where(eq(organisations.id, orgId))
  if (!found) return undefined
  const { captions, ...names } = found
  const symbol = symbolOf(kind, names.symbol)
  if (!isOfCommittee(kind)) return { ...names, ...captions, ...own, symbol }
  const lower = committeeLine(names)
  const onBehalf = captions.onBehalf.replace('CHI BỘ', committeeWord(names))
  return { ...names, ...captions, onBehalf, ...own, lower, symbol }
}

/** "Đảng ủy xã An Thịnh": the committee the organisation stood under on a day. */
export async function superiorOn(from: Db | Tx, orgId: number, day: Day) {
  const [found] = await from
    .select({
      name: sql<string>`coalesce(${aboveThen.committeeName}, ${above.committeeName}, '')`,
    })
    .from(organisations)
    .leftJoin(then, and(eq(then.orgId, organisations.id), heldOn(then, dayOrNone(day))))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .leftJoin(aboveThen, and(eq(aboveThen.orgId, then.parentId), heldOn(aboveThen, dayOrNone(day))))
    .where(eq(organisations.id, orgId))
  return found?.name ?? ''
}

/** No row of the trail holds on no day: then the names of now are taken. */
const dayOrNone = (day: Day | undefined) => sql`${day ?? null}::date`

/** Chi ủy issues its own minutes: "CHI ỦY CHI BỘ …" (biên bản họp chi ủy, mẫu 1), spelt as the organisation spells it. */
const committeeLine = (names: { upper: string; lower: string }) => `${committeeWord(names)} ${names.lower}`
const committeeWord = ({ upper, lower }: { upper: string; lower: string }) =>
  /UỶ/.test(upper + lower) ? 'CHI UỶ' : 'CHI ỦY'
