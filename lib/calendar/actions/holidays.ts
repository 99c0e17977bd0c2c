'use server'

import { and, count, gte, isNotNull, lt } from 'drizzle-orm'
import { holidayEntries, holidayWithdrawals, meetings } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { findHolidays } from '@/lib/calendar/due-days'
import { enterHolidayInput, withdrawHolidayInput } from '@/lib/calendar/holiday-input'
import { assertAnnounced, assertReplaces } from '@/lib/calendar/holiday-rules'
import { lockHolidayEntry, lockHolidays } from '@/lib/calendar/load'
import { action } from '@/lib/core/action'
import { addMonths, monthOf, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** Ghi ngày nghỉ, ngày làm bù theo thông báo; what it replaces stays readable. */
export const enterHoliday = action({
  permission: 'settings.decide',
  input: enterHolidayInput,
  load: (tx, _input, viewer) => lockHolidays(tx, viewer),
  run: async ({ tx, viewer, thing, today, input, submitKey }) => {
    const { isReplacing, ...typed } = input
    const said = { ...typed, toDay: typed.toDay ?? typed.fromDay }
    assertAnnounced(said, today)
    const replaced = await findHolidays(tx, said.fromDay, said.toDay)
    assertReplaces(said.kind, replaced, isReplacing)
    await tx
      .insert(holidayEntries)
      .values({ ...said, enteredBy: viewer.accountId, enteredOn: today, submitKey })
    const [met] = await tx
      .select({ count: count() })
      .from(meetings)
      .where(
        and(
          within(meetings.orgPath, thing.path),
          isNotNull(meetings.heldOn),
          gte(meetings.month, monthOf(said.fromDay)),
          lt(meetings.month, addMonths(monthOf(said.toDay), 1)),
        ),
      )
    const held = met?.count ?? 0
    const days =
      said.fromDay === said.toDay
        ? showDay(said.fromDay)
        : `${showDay(said.fromDay)} – ${showDay(said.toDay)}`
    const meetingsHeld =
      held > 0 ? ` Tháng ấy đã có ${held} kỳ họp; ngày họp và biên bản đã ghi giữ nguyên.` : ''
    return {
      message: `Đã ghi ${days}: ${said.name}.${meetingsHeld}`,
      detail: { ...said, replaced, held },
    }
  },
})

/** Rút ngày ghi nhầm: what stood before it stands again. */
export const withdrawHoliday = action({
  permission: 'settings.decide',
  input: withdrawHolidayInput,
  load: (tx, { entryId }, viewer) => lockHolidayEntry(tx, viewer, entryId),
  run: async ({ tx, viewer, thing, today, submitKey, input: { entryId, withdrawReason: reason } }) => {
    const { fromDay, toDay, kind, name, isWithdrawn } = thing
    if (isWithdrawn) throw new RuleError('Lần ghi này đã được rút; đồng chí tải lại trang để xem.', 'entryId')
    await tx
      .insert(holidayWithdrawals)
      .values({ entryId, reason, withdrawnBy: viewer.accountId, withdrawnOn: today, submitKey })
    return {
      message: `Đã rút “${name}”; những ngày ấy trở lại như trước lần ghi này.`,
      detail: { entryId, reason, fromDay, toDay, kind, name },
    }
  },
})
