import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exemptions, members } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { hasApplied } from '@/lib/core/on-day'
import { overlaps } from './rules'

type Exemption = Pick<
  typeof exemptions.$inferInsert,
  'orgId' | 'memberId' | 'kind' | 'startsOn' | 'endsOn' | 'decidedBy' | 'decisionNumber'
>

/** One exemption at a time: the form of the register and a decision about a person both write through here. */
export async function addExemption(tx: Tx, exemption: Exemption) {
  await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.id, exemption.memberId))
    .for('no key update')
  const before = await tx
    .select({ startsOn: exemptions.startsOn, endsOn: exemptions.endsOn })
    .from(exemptions)
    .where(and(eq(exemptions.memberId, exemption.memberId), hasApplied('exemptions')))
  const other = before.find((each) => overlaps(each, exemption))
  if (other)
    throw new RuleError(
      `Đã có một lần miễn từ ${showDay(other.startsOn)}; đồng chí kết thúc lần đó trước.`,
      'startsOn',
    )
  const [made] = await tx.insert(exemptions).values(exemption).returning({ id: exemptions.id })
  if (!made) throw new Error('exemption not made')
  return made.id
}
