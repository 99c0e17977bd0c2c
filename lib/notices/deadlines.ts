import 'server-only'
import { and, eq, inArray, isNotNull, lte, notInArray, or } from 'drizzle-orm'
import { byKey, type Tx } from '@/db/client'
import { deadlineRuns, feedbackItems, notices } from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { businessDayIn } from '@/lib/core/settings'
import { type Holiday, isWorkingDay } from '@/lib/core/working-days'
import { loadHolidays } from '@/lib/feedback/holidays'
import { ended } from '@/lib/feedback/rules/transitions'
import { needRuleSet } from '@/lib/rulesets/load'
import type { RuleValues } from '@/lib/rulesets/values'
import { raiseEndings } from './exemptions'
import { raise } from './raise'
import { type NoticeKind, noticesOfDeadline } from './rules'

/** Longer than the longest warning with the longest holidays: 10 working days across Tết. */
const FARTHEST_DAYS = 35

/**
 * Nhắc hạn, báo quá hạn: once a working day, also when the portal was off in the morning. The day is claimed in the
 * transaction that writes the notices: another process waits, and then finds it done.
 */
export async function raiseDeadlines() {
  await byKey.transaction(async (tx) => {
    const today = await businessDayIn(tx)
    const holidays = await loadHolidays(tx)
    if (!isWorkingDay(today, holidays)) return
    const claimed = await tx.insert(deadlineRuns).values({ day: today }).onConflictDoNothing().returning()
    if (claimed.length === 0) return
    await raiseOn(tx, today, holidays)
    await raiseEndings(tx, today)
  })
}

async function raiseOn(tx: Tx, today: Day, holidays: readonly Holiday[]) {
  const items = await tx
    .select({
      id: feedbackItems.id,
      orgId: feedbackItems.orgId,
      path: feedbackItems.orgPath,
      ownerId: feedbackItems.ownerId,
      agencyPath: feedbackItems.agencyPath,
      status: feedbackItems.status,
      dueOn: feedbackItems.dueOn,
      stoppedOn: feedbackItems.stoppedOn,
      sentOn: feedbackItems.sentOn,
    })
    .from(feedbackItems)
    .where(
      and(
        stillRuns,
        or(lte(feedbackItems.dueOn, addDays(today, FARTHEST_DAYS)), isNotNull(feedbackItems.stoppedOn)),
      ),
    )
  const termsOf = termsIn(tx)
  const before = await causesBefore(tx)
  for (const item of items) {
    const { id, orgId, path, ownerId, agencyPath, dueOn, stoppedOn, sentOn, status } = item
    const terms = await termsOf(sentOn, path)
    const causeOf = (kind: NoticeKind) => `${kind}:${id}:${stoppedOn ?? dueOn}:${ownerId}:${status}`
    // The strongest first: after days without the portal one person would hear both of one item on one day.
    for (const kind of noticesOfDeadline(item, terms, today, holidays).toReversed()) {
      const cause = causeOf(kind)
      if (before.has(cause)) continue
      const its = { to: { itemId: id }, orgId, place: { path, agencyPath }, dueOn, status, cause, today }
      await raise(tx, { ...its, kind, ...(kind === 'overdue' ? { unlessTold: causeOf('escalated') } : {}) })
    }
  }
}

const stillRuns = notInArray(feedbackItems.status, [...ended])

/** What was told of deadlines that still run; a deadline that was moved, or a desk that took over, is told of anew. */
async function causesBefore(tx: Tx) {
  const rows = await tx
    .selectDistinct({ cause: notices.cause })
    .from(notices)
    .innerJoin(feedbackItems, eq(feedbackItems.id, notices.itemId))
    .where(and(inArray(notices.kind, ['clarify', 'dueSoon', 'overdue', 'escalated']), stillRuns))
  return new Set(rows.map(({ cause }) => cause))
}

/** Items of one cell and day have their terms from one rule set, read once. */
function termsIn(tx: Tx) {
  const known = new Map<string, Promise<RuleValues<'feedback'>>>()
  return (day: Day, path: string) => {
    const key = `${day} ${path}`
    const found = known.get(key) ?? needRuleSet(tx, 'feedback', day, path).then(({ values }) => values)
    known.set(key, found)
    return found
  }
}
