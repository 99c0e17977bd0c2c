'use server'

import { conferences } from '@/db/schema'
import { dueDaysBelow } from '@/lib/calendar/due-days'
import { conferenceInput } from '@/lib/calendar/input'
import { findOrganisation } from '@/lib/calendar/load'
import { action } from '@/lib/core/action'
import { monthOf, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { findRuleSet } from '@/lib/rulesets/load'

/** Hội nghị của cấp trên: not on the common day of a cell below, unless a reason is written. */
export const createConference = action({
  permission: 'conferences.create',
  input: conferenceInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: org, input: { name, heldOn, clashReason } }) => {
    const month = monthOf(heldOn)
    const below = await dueDaysBelow(tx, month, org.path)
    const affected = below.filter(({ dueOn }) => dueOn === heldOn)
    if (affected.length > 0 && clashReason === '') {
      const rule = await findRuleSet(tx, 'commonDay', month, org.path)
      throw new RuleError(
        `Ngày ${showDay(heldOn)} là ngày sinh hoạt thống nhất của ${affected.length} chi bộ thuộc ${org.name}${rule ? ` (${rule.source})` : ''}. Đồng chí chọn ngày khác, hoặc ghi rõ lý do phải họp đúng ngày này.`,
        'clashReason',
      )
    }
    const [made] = await tx
      .insert(conferences)
      .values({ orgId: org.id, name, heldOn, clashReason: affected.length > 0 ? clashReason : null })
      .returning({ id: conferences.id })
    return {
      goTo: `/calendar/conferences/${made?.id}`,
      detail: { conferenceId: made?.id, heldOn, clashReason, affected: affected.length },
    }
  },
})
