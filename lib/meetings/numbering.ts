import 'server-only'
import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { numberSeries, terms } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { NO_TERM } from './rules/issued'
import type { MeetingKind } from './rules/kinds'

/** Mã loại văn bản: biên bản, nghị quyết, kết luận, thông báo, báo cáo (HD 05-HD/VPTW, HD 36-HD/VPTW). */
type NumberedType = 'BB' | 'NQ' | 'KL' | 'TB' | 'BC'

/** Văn kiện đại hội has its own series and the symbol ĐH (HD 05-HD/VPTW, HD 36-HD/VPTW). */
const CONGRESS = 'ĐH'
export const symbolOf = (kind: MeetingKind, symbol: string) => (kind === 'congress' ? CONGRESS : symbol)
export const seriesOf = (kind: MeetingKind, type: NumberedType): Series =>
  kind === 'congress' ? `${type}/${CONGRESS}` : type
type Series = NumberedType | `${NumberedType}/${typeof CONGRESS}`

/** Nhiệm kỳ of an organisation that a day falls in. */
export async function termOn(from: Db | Tx, orgId: number, day: Day) {
  const [term] = await from
    .select({ id: terms.id, name: terms.name, startsOn: terms.startsOn, endsOn: terms.endsOn })
    .from(terms)
    .where(
      and(eq(terms.orgId, orgId), lte(terms.startsOn, day), or(isNull(terms.endsOn), gte(terms.endsOn, day))),
    )
    .orderBy(desc(terms.startsOn))
    .limit(1)
  return term
}

/** The next number of the series in the term of the day; the row stays locked, so numbers are consecutive. */
export async function takeNumber(tx: Tx, orgId: number, type: Series, day: Day): Promise<number> {
  // Whoever begins or moves a term waits until this number is seen (newestTerm).
  await tx
    .select({ id: terms.id })
    .from(terms)
    .where(eq(terms.orgId, orgId))
    .orderBy(desc(terms.startsOn))
    .limit(1)
    .for('share')
  const term = await termOn(tx, orgId, day)
  if (!term) throw new RuleError(NO_TERM)
  const [series] = await tx
    .insert(numberSeries)
    .values({ orgId, termId: term.id, type, last: 1 })
    .onConflictDoUpdate({
      target: [numberSeries.orgId, numberSeries.termId, numberSeries.type],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ last: numberSeries.last })
  return series?.last ?? 1
}

type Numbering = {
  orgId: number
  day: Day
  /** The number of minutes that were opened again stays theirs, and the day it was given for. */
  kept: number | null
  keptFrom: Day | undefined
}

/** The number these minutes already have, or the next one. */
export async function keepOrTakeNumber(
  tx: Tx,
  type: Series,
  { orgId, day, kept, keptFrom = day }: Numbering,
): Promise<number> {
  if (kept === null) return takeNumber(tx, orgId, type, day)
  const [given, now] = [await termOn(tx, orgId, keptFrom), await termOn(tx, orgId, day)]
  if (given?.id !== now?.id)
    throw new RuleError(
      `Số ${kept} đã cho trong nhiệm kỳ của ngày ${showDay(keptFrom)}, mà ngày họp nay thuộc nhiệm kỳ khác. Đồng chí ghi lại ngày họp trong nhiệm kỳ ấy.`,
      'heldOn',
    )
  return kept
}

/** What number the next paper of a type would get, for the page that asks before completing. */
export async function nextNumber(from: Db | Tx, orgId: number, type: Series, day: Day) {
  const term = await termOn(from, orgId, day)
  if (!term) return undefined
  const [series] = await from
    .select({ last: numberSeries.last })
    .from(numberSeries)
    .where(and(eq(numberSeries.orgId, orgId), eq(numberSeries.termId, term.id), eq(numberSeries.type, type)))
  return (series?.last ?? 0) + 1
}
