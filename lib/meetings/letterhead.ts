import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import { symbolOf } from './numbering'
import type { MeetingKind } from './rules/kinds'

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
})
export type LetterheadNames = z.output<typeof letterheadShape>

export async function letterheadOf(
  from: Db | Tx,
  orgId: number,
  kind: MeetingKind = 'regular',
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
  return { ...names, ...captions, symbol: symbolOf(kind, names.symbol) }
}
