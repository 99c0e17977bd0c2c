import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { lockWord } from '@/lib/core/lock'
import { isCurrent } from './conditions'
import { assertDatesFit, CARD_TAKEN } from './rules'

type Written = { cardNumber?: string | undefined } & Parameters<typeof assertDatesFit>[0]
type Place = { path: string; exceptId?: number }

/**
 * What is written of a member fits together, and the card is of one person: below the same top nobody else who is there
 * has its number, also where two write it at once; no more than that is told of others. Whoever left may come back with
 * the same number: it is the citizen's own (Quyết định 347-QĐ/TW).
 */
export async function assertPerson(tx: Tx, { path, exceptId = 0 }: Place, written: Written, today: Day) {
  assertDatesFit(written, today)
  if (!written.cardNumber) return
  const top = `/${path.split('/')[1]}/`
  await lockWord(tx, `card ${top}${written.cardNumber}`)
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.cardNumber, written.cardNumber),
        ne(members.id, exceptId),
        isCurrent,
        within(members.orgPath, top),
      ),
    )
    .limit(1)
  if (taken) throw new RuleError(CARD_TAKEN, 'cardNumber')
}
