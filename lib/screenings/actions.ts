'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { screenings } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { isChanged } from '@/lib/core/rows'
import { membersBelow, placeOfRecords } from '@/lib/records/load'
import { followInput, measureField, outcomeField, screenedIn, screenedKey, screenInput } from './input'
import { screeningById } from './load'
import { assertMayFollow, assertScreens, assertYear, followUpOf } from './rules'

/** Rà soát, sàng lọc của cả chi bộ: one outcome a member; who was followed up already keeps what was found. */
export const screenCell = action({
  permission: 'screenings.record',
  input: screenInput,
  load: (tx, { cellId }) => placeOfRecords(tx, cellId, 'cell'),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    const { year, shown, screenedOn } = input
    assertYear(year, today)
    if (screenedOn > today) throw new RuleError('Ngày rà soát chưa đến.', 'screenedOn')
    const people = await membersBelow(tx, cell, shown)
    const known = await tx
      .select()
      .from(screenings)
      .where(and(eq(screenings.year, year), inArray(screenings.memberId, shown)))
    const changed: Record<number, string> = {}
    for (const { id: memberId } of people) {
      const { outcome: said, measure, seen } = screenedIn(input, memberId)
      const before = known.find((row) => row.memberId === memberId)
      if (!measure.success)
        throw new RuleError('Biện pháp dài quá 200 ký tự; đồng chí viết gọn lại.', measureField(memberId))
      const outcome = said ?? (input.restIsFit && !before && !measure.data ? 'fit' : undefined)
      const typed = screenedKey({ outcome, measure: measure.data })
      if (!isChanged({ shown: seen, typed, now: screenedKey(before) }, outcomeField(memberId))) continue
      if (!outcome) throw new RuleError('Đồng chí chọn kết quả rà soát.', outcomeField(memberId))
      if (before?.followedOn)
        throw new RuleError('Đã ghi kết quả theo dõi nên không đổi được nữa.', outcomeField(memberId))
      assertScreens(
        { outcome, measure: measure.data },
        { outcome: outcomeField(memberId), measure: measureField(memberId) },
      )
      const row = {
        ...{ outcome, measure: measure.data, screenedOn, followUpOn: followUpOf(outcome, screenedOn) },
        ...{ recordedBy: viewer.accountId, version: (before?.version ?? 0) + 1 },
      }
      await tx
        .insert(screenings)
        .values({ memberId, year, ...row })
        .onConflictDoUpdate({ target: [screenings.memberId, screenings.year], set: row })
      changed[memberId] = outcome
    }
    const count = Object.keys(changed).length
    return { message: `Đã lưu kết quả rà soát, sàng lọc của ${count} đồng chí.`, detail: { year, changed } }
  },
})

/** Kết quả theo dõi, giúp đỡ: what became of it, once. */
export const followScreening = action({
  permission: 'screenings.follow',
  input: followInput,
  load: (tx, { screeningId }) => screeningById(tx, screeningId),
  run: async ({ tx, thing: screening, input: { followedOn, followNote }, today }) => {
    assertMayFollow(screening, followedOn, today)
    await tx
      .update(screenings)
      .set({ followedOn, followNote, version: screening.version + 1 })
      .where(eq(screenings.id, screening.id))
    return { message: 'Đã ghi kết quả theo dõi.', detail: { memberId: screening.memberId, followedOn } }
  },
})
