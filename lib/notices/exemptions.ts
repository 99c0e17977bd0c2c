import 'server-only'
import { and, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { exemptions, members, notices } from '@/db/schema'
import { isUnanswered } from '@/lib/away/conditions'
import { warningDay } from '@/lib/away/rules/next'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { findRuleSet } from '@/lib/rulesets/load'
import { raise } from './raise'

/**
 * Sắp hết hạn miễn, told to the cell and, where he has an account, to the member himself: once for each of the rule set's days before the end (60, 30, 7), and of days that were passed
 * while the portal was off only the nearest. Nothing once somebody has returned, asked anew or been exempted anew.
 */
export async function raiseEndings(tx: Tx, today: Day) {
  const running = await tx
    .select({
      id: exemptions.id,
      memberId: members.id,
      orgId: members.orgId,
      path: members.orgPath,
      endsOn: exemptions.endsOn,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .where(and(isNotNull(exemptions.endsOn), gte(exemptions.endsOn, today), isCurrent, isUnanswered))
  const told = await toldBefore(tx, today)
  const daysAt = warningDaysIn(tx, today)
  for (const { id, memberId, orgId, path, endsOn } of running) {
    const days = warningDay(endsOn, today, await daysAt(path))
    const cause = `exemption:${id}:${endsOn}:${days}`
    if (days === undefined || told.has(cause)) continue
    const ending = { to: { memberId }, orgId, dueOn: endsOn, today }
    await raise(tx, { ...ending, kind: 'exemptionEnding', place: { path }, cause })
    // Of its own cause: a secretary may be the one who is exempt.
    const own = {
      kind: 'ownExemptionEnding',
      place: { path, ownerId: memberId },
      cause: `own-${cause}`,
    } as const
    await raise(tx, { ...ending, ...own })
  }
}

/** Of exemptions that still run. */
async function toldBefore(tx: Tx, today: Day) {
  const rows = await tx
    .selectDistinct({ cause: notices.cause })
    .from(notices)
    .where(and(inArray(notices.kind, ['exemptionEnding', 'ownExemptionEnding']), gte(notices.dueOn, today)))
  return new Set(rows.map(({ cause }) => cause.replace(/^own-/, '')))
}

/** Of each cell read once. */
function warningDaysIn(tx: Tx, today: Day) {
  const known = new Map<string, Promise<number[]>>()
  return (path: string) => {
    const found =
      known.get(path) ?? findRuleSet(tx, 'away', today, path).then((rules) => rules?.values.endWarnDays ?? [])
    known.set(path, found)
    return found
  }
}
