'use server'

import { and, eq, inArray, sql } from 'drizzle-orm'
import { auditEntries, meetings, organisations } from '@/db/schema'
import { scope } from '@/lib/auth/policy'
import { dueDaysBelow } from '@/lib/calendar/due-days'
import { confirmInput, openMonthInput, unconfirmInput, withdrawMonthInput } from '@/lib/calendar/input'
import { calendarLink } from '@/lib/calendar/links'
import { findMonthNotice, findOrganisation, lockMeeting, lockMonth } from '@/lib/calendar/load'
import { assertNotFarAhead, assertNotPast, assertStep } from '@/lib/calendar/rules'
import { action } from '@/lib/core/action'
import { showMonth } from '@/lib/core/dates'
import { NotFound, RuleError, StaleError } from '@/lib/core/errors'

/** Mở kỳ sinh hoạt: one row for every cell below, with its day; a cell that has one keeps it. */
export const openMonth = action({
  permission: 'meetings.open',
  input: openMonthInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: { id, path }, input: { month }, today }) => {
    assertNotFarAhead(month, today)
    const cells = await dueDaysBelow(tx, month, path)
    const rows = cells.map(({ id, dueOn }) => ({ org_id: id, due_on: dueOn }))
    const opened = await tx.execute(sql`
      INSERT INTO meetings (org_id, month, due_on)
      SELECT org_id, ${month}::date, due_on
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS cell(org_id integer, due_on date)
      ON CONFLICT (org_id, month) WHERE kind = 'regular' DO NOTHING RETURNING id`)
    const { length } = opened
    if (length === 0)
      return { message: `Mọi chi bộ đã có kỳ sinh hoạt tháng ${showMonth(month)}.`, detail: { month } }
    return {
      goTo: `${calendarLink(month, { org: id })}&done=opened`,
      detail: { month, opened: length },
    }
  },
})

/** The first few by name. */
const named = (cells: { cell: string }[]) =>
  `${cells
    .slice(0, 5)
    .map(({ cell }) => cell)
    .join(', ')}${cells.length > 5 ? ', …' : ''}`

/** Rút tháng mở nhầm: only before the month is over and while nothing rests on it. */
export const withdrawMonth = action({
  permission: 'meetings.withdraw',
  input: withdrawMonthInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: { id, path }, input: { month, reason }, today }) => {
    assertNotPast(month, today)
    const opened = await lockMonth(tx, month, path)
    if (opened.length === 0) throw new NotFound()
    const notice = await findMonthNotice(tx, month, path)
    if (notice)
      throw new RuleError(
        `${notice.org} đã ban hành Thông báo lịch sinh hoạt tháng ${showMonth(month)} (số ${notice.number}). Tháng này không rút được nữa.`,
      )
    const used = opened.filter(({ isUsed }) => isUsed)
    if (used.length > 0)
      throw new RuleError(
        `${used.length} chi bộ đã ghi vào kỳ này: ${named(used)}. Tháng ${showMonth(month)} không rút được nữa.`,
      )
    const toVisit = opened.filter(({ isToVisit }) => isToVisit)
    if (toVisit.length > 0)
      throw new RuleError(
        `Kỳ này của ${toVisit.length} chi bộ đã có trong lịch trình dự sinh hoạt: ${named(toVisit)}. Bỏ chọn các chi bộ ấy ở lịch trình rồi mới rút được tháng ${showMonth(month)}.`,
      )
    await tx.delete(meetings).where(
      inArray(
        meetings.id,
        opened.map(({ id }) => id),
      ),
    )
    return {
      goTo: `${calendarLink(month, { org: id })}&done=monthWithdrawn`,
      detail: { month, withdrawn: opened.length, reason },
    }
  },
})

/** Xác nhận lịch of one cell or many at once: all of them, or none. */
export const confirmMeetings = action({
  permission: 'meetings.confirm',
  input: confirmInput,
  load: async (tx, { plans }, viewer) => {
    const ids = plans.map(({ id }) => id)
    const found = await tx
      .select({
        id: meetings.id,
        path: meetings.orgPath,
        cell: organisations.shortName,
        month: meetings.month,
        state: meetings.state,
        seen: meetings.version,
      })
      .from(meetings)
      .innerJoin(organisations, eq(organisations.id, meetings.orgId))
      .where(
        and(
          inArray(meetings.id, ids),
          eq(meetings.kind, 'regular'),
          scope(viewer, 'meetings.confirm', { path: meetings.orgPath }),
        ),
      )
      .orderBy(meetings.id)
      .for('no key update', { of: meetings })
    const [first] = found
    return first && found.length === new Set(ids).size ? { ...first, all: found } : undefined
  },
  run: async ({ tx, viewer, thing: { id, month, all }, input: { plans }, today }) => {
    for (const { state } of all) assertStep('confirm', state)
    const shown = new Map(plans.map((plan) => [plan.id, plan.version]))
    const changed = all.filter(({ id, seen }) => shown.get(id) !== seen)
    if (changed.length > 0)
      throw new StaleError(
        `Lịch của ${changed.map(({ cell }) => cell).join(', ')} vừa được đăng ký lại sau khi đồng chí mở trang. Chưa xác nhận lịch nào; đồng chí tải lại trang, xem ngày mới rồi xác nhận.`,
      )
    await tx
      .update(meetings)
      .set({
        state: 'confirmed',
        confirmedAt: sql`now()`,
        confirmedOn: today,
        version: sql`${meetings.version} + 1`,
      })
      .where(
        inArray(
          meetings.id,
          all.map(({ id }) => id),
        ),
      )
    // The wrapper records the first; each of the others gets an entry of its own, in its own cell's chain.
    const others = all.slice(1).map(({ id, path }) => ({
      accountId: viewer.accountId,
      action: 'meetings.confirm',
      subject: `meetings:${id}`,
      orgPath: path,
    }))
    if (others.length > 0) await tx.insert(auditEntries).values(others)
    return {
      goTo:
        others.length > 0
          ? `${calendarLink(month, { state: 'confirmed' })}&done=confirmed`
          : `/calendar/${id}?done=confirmed`,
    }
  },
})

/** Bỏ xác nhận, so that the cell may register another time. */
export const unconfirmMeeting = action({
  permission: 'meetings.confirm',
  input: unconfirmInput,
  load: (tx, { id }) => lockMeeting(tx, id),
  run: async ({ tx, thing: meeting }) => {
    if (meeting.kind !== 'regular') throw new NotFound()
    assertStep('unconfirm', meeting.state)
    await tx
      .update(meetings)
      .set({ state: 'registered', confirmedAt: null, confirmedOn: null, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id))
    return { goTo: `/calendar/${meeting.id}?done=unconfirmed`, detail: { step: 'unconfirm' } }
  },
})
