import 'server-only'
import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addressees, type FeedbackVote, feedbackItems, feedbackSteps, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addWorkingDays } from '@/lib/core/working-days'
import { needRuleSet } from '@/lib/rulesets/load'
import { loadWorkCalendar } from './calendar'
import { topOf } from './item'
import { codeOf, codePrefix } from './rules/codes'
import type { Status } from './rules/transitions'

/** What the cell says in its section, with the vote to forward it. */
export type NewItem = Pick<
  typeof feedbackItems.$inferInsert,
  'kind' | 'addresseeId' | 'field' | 'place' | 'urgency' | 'raisedBy' | 'isRaiserHidden' | 'title' | 'text'
> & { vote: FeedbackVote | null; followUpOfId?: number }

type Sending = {
  cellId: number
  month: Day
  sentOn: Day
  /** The account that sends. */
  doneBy: number
  minutesId?: number
  meetingId?: number
  items: NewItem[]
}

/**
 * Opens the items of one sending: each with a code, an owner and a deadline from its first moment. A cell under a
 * grassroots committee sends to that committee; a base cell directly to the office at the top.
 */
export async function openFeedback(tx: Tx, sending: Sending) {
  const { cellId, month, sentOn, doneBy, minutesId, meetingId, items } = sending
  if (items.length === 0) return []
  const { cell, desk, isTop } = await placesOf(tx, cellId)
  await assertAddressees(tx, items, cell.path, sentOn)
  const { values: limits } = await needRuleSet(tx, 'feedback', sentOn, cell.path)
  const dueOn = addWorkingDays(sentOn, limits.routeDays, await loadWorkCalendar(tx))
  const status: Status = isTop ? 'forwarded' : 'sent'
  const prefix = codePrefix(desk.shortName, cell.shortName, month)
  const last = await lastNumber(tx, prefix)
  const opened = await tx
    .insert(feedbackItems)
    .values(
      items.map((item, index) => ({
        ...item,
        code: codeOf(prefix, last + index + 1),
        orgId: cellId,
        meetingId,
        minutesId,
        status,
        ownerId: desk.id,
        sentOn,
        dueOn,
      })),
    )
    .returning({ id: feedbackItems.id, code: feedbackItems.code })
  await tx.insert(feedbackSteps).values(
    opened.map(({ id }) => ({
      itemId: id,
      orgId: cellId,
      step: 'open',
      toStatus: status,
      fromOrgId: cellId,
      toOrgId: desk.id,
      doneBy,
      doneOn: sentOn,
      dueOn,
    })),
  )
  return opened
}

/** Before a sending is withdrawn: items nobody has touched go back into the minutes; a touched one forbids it. */
export async function withdrawUntouched(tx: Tx, minutesId: number) {
  const items = await tx
    .select({ id: feedbackItems.id, code: feedbackItems.code, version: feedbackItems.version })
    .from(feedbackItems)
    .where(eq(feedbackItems.minutesId, minutesId))
    .for('update')
  const touched = items.filter(({ version }) => version > 1)
  if (touched.length > 0)
    throw new RuleError(
      `Cấp trên đã xử lý ${touched.map(({ code }) => code).join(', ')} nên không thu hồi được. Đồng chí liên hệ cấp trên để trả lại bổ sung.`,
    )
  if (items.length === 0) return
  const ids = items.map(({ id }) => id)
  await tx.delete(feedbackSteps).where(inArray(feedbackSteps.itemId, ids))
  await tx.delete(feedbackItems).where(inArray(feedbackItems.id, ids))
}

/** The cell, and the organisation its items go to first. */
async function placesOf(tx: Tx, cellId: number) {
  const [cell] = await tx
    .select({
      id: organisations.id,
      path: organisations.path,
      kind: organisations.kind,
      shortName: organisations.shortName,
    })
    .from(organisations)
    .where(eq(organisations.id, cellId))
  const above = (cell?.path ?? '').split('/').slice(1, -2).map(Number)
  const ancestors = await tx
    .select({ id: organisations.id, kind: organisations.kind, shortName: organisations.shortName })
    .from(organisations)
    .where(inArray(organisations.id, above))
  const grassroots = ancestors.find(({ kind }) => kind === 'grassroots')
  const desk = grassroots ?? ancestors.find(({ kind }) => kind === 'top')
  if (!cell || !desk) throw new RuleError('Chỉ chi bộ trực thuộc một cấp ủy mới gửi được phản ánh, góp ý.')
  return { cell, desk, isTop: !grassroots }
}

/** Every addressee stands in the catalogue of this cell's own top organisation and is still there. */
async function assertAddressees(tx: Tx, items: NewItem[], cellPath: string, day: Day) {
  const wanted = [...new Set(items.map(({ addresseeId }) => addresseeId))]
  const known = await tx
    .select({ id: addressees.id })
    .from(addressees)
    .where(
      and(
        inArray(addressees.id, wanted),
        eq(addressees.orgId, topOf(cellPath)),
        or(isNull(addressees.endedOn), gte(addressees.endedOn, day)),
      ),
    )
  if (known.length < wanted.length)
    throw new RuleError('Đồng chí chọn nơi nhận trong danh mục hiện có.', 'addresseeId')
}

/** Numbers run on within a prefix; the lock makes two sendings of one evening wait for each other. */
async function lastNumber(tx: Tx, prefix: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${prefix}, 0))`)
  const [last] = await tx
    .select({ number: sql<number>`substring(${feedbackItems.code} from '[0-9]+$')::int` })
    .from(feedbackItems)
    .where(and(gte(feedbackItems.code, `${prefix}-`), lt(feedbackItems.code, `${prefix}.`)))
    .orderBy(desc(sql`substring(${feedbackItems.code} from '[0-9]+$')::int`))
    .limit(1)
  return last?.number ?? 0
}
