import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNotNull, max } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetings } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { assertNotOpened } from './common-day'
import type { RuleRecord } from './rule-forms'

const daysOf = (values: RuleRecord | undefined) => [values?.otherwise, values?.byCellType]
export const hasOtherDays = (one: RuleRecord | undefined, other: RuleRecord | undefined) =>
  !isDeepStrictEqual(daysOf(one), daysOf(other))

/** Other common days begin in a month that is not open yet; throws RuleError at the first day. */
export async function assertOtherMonths(
  tx: Tx,
  { path }: { path: string },
  startsOn: Day,
  before: RuleRecord | undefined,
  after: RuleRecord,
) {
  const [opened] = await tx
    .select({ month: max(meetings.month) })
    .from(meetings)
    .where(and(within(meetings.orgPath, path), eq(meetings.kind, 'regular'), isNotNull(meetings.dueOn)))
  assertNotOpened(opened?.month ?? null, startsOn, hasOtherDays(before, after))
}
