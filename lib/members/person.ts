import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { isCurrent } from './conditions'
import { assertDatesFit } from './rules'

type Written = { cardNumber?: string | undefined } & Parameters<typeof assertDatesFit>[0]
type Place = { path: string; exceptId?: number }

/**
 * What is written of a member fits together, and the card is of one person: below the same top nobody else who is there
 * has its number; no more than that is told of others.
 */
export async function assertPerson(tx: Tx, { path, exceptId = 0 }: Place, written: Written, today: Day) {
  assertDatesFit(written, today)
  if (!written.cardNumber) return
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.cardNumber, written.cardNumber),
        ne(members.id, exceptId),
        isCurrent,
        within(members.orgPath, `/${path.split('/')[1]}/`),
      ),
    )
    .limit(1)
  if (taken)
    throw new RuleError(
      'Số thẻ này đã ghi cho một đảng viên khác. Đồng chí xem lại số thẻ; nếu đúng, báo Ban Tổ chức.',
      'cardNumber',
    )
}
