import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { organisations, type PaperCaptions } from '@/db/schema'
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
})
export type LetterheadNames = z.output<typeof letterheadShape>

/** `own`: captions of the template in use, which stand in for the organisation's. */
export async function letterheadOf(
  from: Db | Tx,
  orgId: number,
  kind: MeetingKind = 'regular',
  own: Partial<PaperCaptions> = {},
): Promise<LetterheadNames | undefined> {
  const [found] = await from
    .select({
      upper: organisations.letterheadUpper,
      lower: organisations.letterheadLower,
      placeName: organisations.placeName,
      symbol: organisations.symbol,
      cell: organisations.name,
      captions: organisations.captions,
    })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  if (!found) return undefined
  const { captions, ...names } = found
  const lower = isOfCommittee(kind) ? committeeLine(names) : names.lower
  return { ...names, ...captions, ...own, lower, symbol: symbolOf(kind, names.symbol) }
}

/** Chi ủy issues its own minutes: "CHI ỦY CHI BỘ …" (biên bản họp chi ủy, mẫu 1), spelt as the organisation spells it. */
const committeeLine = ({ upper, lower }: { upper: string; lower: string }) =>
  `${/UỶ/.test(upper + lower) ? 'CHI UỶ' : 'CHI ỦY'} ${lower}`
