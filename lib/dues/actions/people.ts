'use server'

import { eq } from 'drizzle-orm'
import { duesProfiles, duesReliefs, memberships } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showMonth } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { isChanged, readRows } from '@/lib/core/rows'
import { endReliefInput, groupRow, groupsInput, relieveInput } from '@/lib/dues/input'
import { linesOf } from '@/lib/dues/lines'
import { sheetLink } from '@/lib/dues/links'
import { assertInBook, lockCell, lockPayer, lockRelief, reliefIn, rulesOfMonths } from '@/lib/dues/load'
import { figureFor, figureTyped, profileKey } from '@/lib/dues/rules/due'
import { reliefFrom } from '@/lib/dues/rules/relief'
import { ageFrom } from '@/lib/records/rules/badges'

/** Xếp nhóm đóng: the whole cell in one form; only what was changed on it is written, beside what held before. */
export const setGroups = action({
  permission: 'dues.group',
  input: groupsInput,
  load: (tx, { orgId }) => lockCell(tx, orgId),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    const { orgId, fromMonth, shared } = input
    assertInBook(cell, fromMonth)
    const rules = (await rulesOfMonths(tx, [fromMonth], cell.path))(fromMonth)
    const lines = await linesOf(tx, [fromMonth], today, eq(memberships.orgId, orgId))
    const { rows } = readRows(input, groupRow)
    const before = new Map(lines.map((line) => [line.memberId, line]))
    const made = [...rows].flatMap(([memberId, { group, figure: own, shown }]) => {
      const line = before.get(memberId)
      if (!line) throw new NotFound()
      if (!group && own !== undefined) throw new RuleError('Đồng chí chọn nhóm đóng.', `group-${memberId}`)
      if (!group) return []
      const figure = figureTyped(rules, group, { own, shared })
      const now = profileKey(line.groupKey, line.figure)
      if (!isChanged({ shown, typed: profileKey(group, figure), now }, `group-${memberId}`)) return []
      const needed = figureFor(rules, group, figure, String(memberId))
      const isSame = now === profileKey(group, needed)
      return isSame ? [] : [{ memberId, groupKey: group, figure: needed }]
    })
    if (made.length > 0)
      await tx.insert(duesProfiles).values(
        made.map((each) => ({
          ...{ ...each, orgId, fromMonth },
          ...{ enteredBy: viewer.accountId, enteredOn: today },
        })),
      )
    return { goTo: sheetLink(orgId, fromMonth), detail: { fromMonth, changed: made.length } }
  },
})

/** Miễn, giảm, đóng chậm, with the decision it rests on. */
export const relieve = action({
  permission: 'dues.relieve',
  input: relieveInput,
  load: (tx, { memberId }) => lockPayer(tx, memberId),
  run: async ({ tx, viewer, thing: payer, input }) => {
    const { memberId, kind, startsOn, endsOn, decidedBy, decisionNumber } = input
    assertInBook(payer, startsOn)
    const rules = (await rulesOfMonths(tx, [startsOn], payer.path))(startsOn)
    const { percent } = reliefFrom(rules, input, ageFrom(payer))
    if (await reliefIn(tx, memberId, { startsOn, endsOn }))
      throw new RuleError(
        'Đã có lần miễn, giảm trong thời gian này; đồng chí kết thúc lần đó trước.',
        'startsOn',
      )
    await tx.insert(duesReliefs).values({
      ...{ orgId: payer.orgId, memberId, kind, percent, startsOn, endsOn, decidedBy, decisionNumber },
      enteredBy: viewer.accountId,
    })
    return {
      message: `Đã ghi, áp dụng từ tháng ${showMonth(startsOn)}.`,
      detail: { kind, percent, startsOn, endsOn },
    }
  },
})

/** Kết thúc miễn, giảm before its written end. */
export const endRelief = action({
  permission: 'dues.relieve',
  input: endReliefInput,
  load: (tx, { reliefId }) => lockRelief(tx, reliefId),
  run: async ({ tx, thing: relief, input: { lastMonth: endsOn } }) => {
    if (endsOn < relief.startsOn) throw new RuleError('Tháng cuối phải từ tháng bắt đầu trở đi.', 'lastMonth')
    if (relief.endsOn && endsOn > relief.endsOn)
      throw new RuleError('Kéo dài phải có quyết định mới; đồng chí ghi một lần mới.', 'lastMonth')
    await tx
      .update(duesReliefs)
      .set({ endsOn, version: relief.version + 1 })
      .where(eq(duesReliefs.id, relief.id))
    return { message: `Đã ghi kết thúc, tháng cuối là ${showMonth(endsOn)}.`, detail: { endsOn } }
  },
})
