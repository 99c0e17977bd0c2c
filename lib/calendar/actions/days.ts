'use server'

import { and, eq, inArray, sql } from 'drizzle-orm'
import { ownDays } from '@/db/schema'
import { conferencesOn } from '@/lib/calendar/clashes'
import { findHolidays } from '@/lib/calendar/due-days'
import { setDayInput, typesMeant, withdrawDayInput } from '@/lib/calendar/input'
import { calendarLink } from '@/lib/calendar/links'
import { findOrganisation } from '@/lib/calendar/load'
import { heldOnDays, moveDueDays } from '@/lib/calendar/move-days'
import { action } from '@/lib/core/action'
import { monthOf, showDay, showMonth } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { findRuleSet } from '@/lib/rulesets/load'

/** Ấn định ngày riêng of a month for one type of cell or for all of them, as when the common day is a public holiday. */
export const setDay = action({
  permission: 'meetings.setDay',
  input: setDayInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: org, input: { month, cellType, heldOn, reason, clashReason } }) => {
    if (monthOf(heldOn) !== month)
      throw new RuleError(`Ngày ấn định phải thuộc tháng ${showMonth(month)}.`, 'heldOn')
    if (!(await findRuleSet(tx, 'commonDay', month, org.path)))
      throw new RuleError(
        `Tháng ${showMonth(month)} chưa có quy định ngày sinh hoạt thống nhất: chi bộ họp ngày nào trong tháng cũng được.`,
      )
    const [holiday] = await findHolidays(tx, heldOn, heldOn)
    if (holiday?.kind === 'holiday')
      throw new RuleError(
        `Ngày ${showDay(heldOn)} là ngày nghỉ (${holiday.name}); đồng chí chọn ngày khác.`,
        'heldOn',
      )
    const cellTypes = typesMeant(cellType)
    const clashing = await conferencesOn(tx, org.path, { month, cellTypes, heldOn })
    if (clashing.length > 0 && clashReason === '')
      throw new RuleError(
        `Ngày ${showDay(heldOn)} đã có ${clashing.map(({ name, org }) => `${name} (${org})`).join(', ')}. Đồng chí chọn ngày khác, đổi ngày hội nghị, hoặc ghi rõ lý do chi bộ vẫn phải họp ngày này.`,
        'clashReason',
      )
    await tx
      .insert(ownDays)
      .values(cellTypes.map((each) => ({ orgId: org.id, month, cellType: each, heldOn, reason })))
      .onConflictDoUpdate({
        target: [ownDays.orgId, ownDays.month, ownDays.cellType],
        set: { heldOn: sql`excluded.held_on`, reason: sql`excluded.reason` },
      })
    const { moved, sentBack } = await moveDueDays(tx, month, org.path)
    const again = sentBack > 0 ? ` ${sentBack} chi bộ đã đăng ký ngày khác phải đăng ký lại.` : ''
    return {
      message: `Đã ấn định ngày ${showDay(heldOn)} cho ${moved} chi bộ.${again}`,
      detail: { month, cellType, heldOn, reason, clashReason, moved, sentBack },
    }
  },
})

/** Rút ngày đã ấn định nhầm: the common day holds again, as long as nobody has met on the day that was set. */
export const withdrawDay = action({
  permission: 'meetings.setDay',
  input: withdrawDayInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: org, input: { month, withdrawType, withdrawReason } }) => {
    const withdrawn = await tx
      .delete(ownDays)
      .where(
        and(
          eq(ownDays.orgId, org.id),
          eq(ownDays.month, month),
          inArray(ownDays.cellType, typesMeant(withdrawType)),
        ),
      )
      .returning({ cellType: ownDays.cellType, heldOn: ownDays.heldOn, reason: ownDays.reason })
    if (withdrawn.length === 0) throw new NotFound()
    const met = await heldOnDays(tx, month, org.path, withdrawn)
    if (met > 0)
      throw new RuleError(
        `Đã có ${met} chi bộ họp đúng ngày được ấn định nên không rút được nữa. Cần ngày khác cho các chi bộ còn lại thì đồng chí ấn định lại.`,
      )
    const { moved, sentBack } = await moveDueDays(tx, month, org.path)
    // The form goes with the day; the board counts who has to register again.
    return {
      goTo: `${calendarLink(month, { org: org.id })}&done=dayWithdrawn`,
      detail: { month, withdrawn, reason: withdrawReason, moved, sentBack },
    }
  },
})
