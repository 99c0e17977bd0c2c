'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { recordChecks, yearlySlips } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { changedTicks } from '@/lib/core/ticks'
import { answerIn, checkInput, paperField, slipsInput } from '@/lib/records/input'
import { checkOf, membersBelow, placeOfRecords } from '@/lib/records/load'
import { answerOf, neededOf, papersOf } from '@/lib/records/rules/papers'

/** Rà soát giấy tờ của một đảng viên: all papers at once. Papers that no longer apply keep what was said of them. */
export const checkPapers = action({
  permission: 'records.check',
  input: checkInput,
  load: (tx, { memberId }) => checkOf(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    const asked = papersOf(member)
    const needed = neededOf(member)
    const answers = new Map(
      asked.map(({ key }) => {
        const said = answerIn(input, key)
        if (!said)
          throw new RuleError('Đồng chí chọn Có, Thiếu hoặc Chưa rà soát cho từng giấy tờ.', paperField(key))
        const isRest = input.restIsThere && said === 'unchecked' && needed.includes(key)
        return [key, isRest ? ('have' as const) : said]
      }),
    )
    const kept = (before: readonly string[], said: 'have' | 'missing') => [
      ...before.filter((key) => !answers.has(key)),
      ...asked.map(({ key }) => key).filter((key) => answers.get(key) === said),
    ]
    const row = {
      have: kept(member.have, 'have'),
      missing: kept(member.missing, 'missing'),
      checkedOn: today,
      checkedBy: viewer.accountId,
      version: member.version + 1,
      updatedAt: new Date(),
    }
    await tx
      .insert(recordChecks)
      .values({ memberId: member.id, ...row })
      .onConflictDoUpdate({ target: recordChecks.memberId, set: row })
    const changes = [...answers].flatMap(([key, after]) => {
      const before = answerOf(member, key)
      return before === after ? [] : [[key, { before, after }]]
    })
    return { message: 'Đã lưu kết quả rà soát hồ sơ.', detail: { changes: Object.fromEntries(changes) } }
  },
})

/** Phiếu bổ sung hồ sơ của cả chi bộ: whoever is ticked has handed it in. */
export const saveSlips = action({
  permission: 'records.slips',
  input: slipsInput,
  load: (tx, { cellId }) => placeOfRecords(tx, cellId, 'cell'),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    const { year, shown } = input
    if (year > Number(today.slice(0, 4)))
      throw new RuleError(`Chưa đến năm ${year} nên chưa có phiếu bổ sung của năm ấy.`)
    const { on, off } = changedTicks(input, input.members)
    await membersBelow(tx, cell, [...on, ...off], 'members')
    const ofYear = (ids: number[]) => and(eq(yearlySlips.year, year), inArray(yearlySlips.memberId, ids))
    const removed =
      off.length > 0
        ? await tx.delete(yearlySlips).where(ofYear(off)).returning({ id: yearlySlips.memberId })
        : []
    const added =
      on.length > 0
        ? await tx
            .insert(yearlySlips)
            .values(on.map((memberId) => ({ memberId, year, checkedOn: today, checkedBy: viewer.accountId })))
            .onConflictDoNothing()
            .returning({ id: yearlySlips.memberId })
        : []
    const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)
    const handedIn = await tx.$count(yearlySlips, ofYear(shown))
    return {
      message: `Đã lưu: ${handedIn} đồng chí đã nộp, ${shown.length - handedIn} đồng chí chưa nộp phiếu bổ sung năm ${year}.`,
      detail: { year, added: idsOf(added), removed: idsOf(removed) },
    }
  },
})
