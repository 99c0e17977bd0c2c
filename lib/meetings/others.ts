import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { addressees } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { settingsIn } from '@/lib/core/settings'
import { answersRead } from './answers-read'
import type { MinutesContent } from './content'
import { superiorOn } from './letterhead'

/**
 * What the papers of a meeting call the committee above, those written to and those who answered: kept when the minutes
 * are completed.
 */
export async function othersNamed(
  from: Db | Tx,
  { id, orgId }: { id: number; orgId: number },
  content: MinutesContent,
  day: Day,
) {
  const answers = await answersRead(from, content, id)
  const ids = content.feedback.flatMap(({ addresseeId }) => (addresseeId === null ? [] : [addresseeId]))
  const rows = await from
    .select({ id: addressees.id, name: addressees.name })
    .from(addressees)
    .where(inArray(addressees.id, [0, ...ids]))
  return {
    superior: await superiorOn(from, orgId, day),
    superiorWord: (await settingsIn(from)).superiorWord,
    addressees: Object.fromEntries(rows.map(({ id, name }) => [String(id), name])),
    agencies: Object.fromEntries(
      [...answers].flatMap(([itemId, { agency }]) => (agency ? [[String(itemId), agency]] : [])),
    ),
  }
}
