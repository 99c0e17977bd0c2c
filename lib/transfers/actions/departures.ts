'use server'

import { and, eq, isNull } from 'drizzle-orm'
import { departures } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { memberById } from '@/lib/members/load'
import { closeDepartureInput, departureInput } from '@/lib/transfers/input'
import { beginBy } from '@/lib/transfers/rules/deadlines'
import { termsOn } from '@/lib/transfers/terms'

/** Ghi nghỉ hưu, thôi việc, chuyển đi: from that day the days run within which the transfer is begun. */
export const recordDeparture = action({
  permission: 'departures.record',
  input: departureInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, thing: member, input, today }) => {
    const { departureKind: kind, leftOn, document } = input
    if (member.status !== 'active' && member.status !== 'elsewhere')
      throw new RuleError(`Đồng chí ${member.fullName} không còn sinh hoạt ở chi bộ.`)
    if (leftOn > today) throw new RuleError('Ngày nghỉ chưa đến; đồng chí ghi khi đã nghỉ.', 'leftOn')
    const [open] = await tx
      .select({ leftOn: departures.leftOn })
      .from(departures)
      .where(and(eq(departures.memberId, member.id), isNull(departures.closedOn)))
    if (open)
      throw new RuleError(`Đã ghi đồng chí ${member.fullName} nghỉ ngày ${showDay(open.leftOn)}.`, 'leftOn')
    const { values, holidays } = await termsOn(tx, today, member.path)
    const dueOn = beginBy(leftOn, values, holidays)
    await tx
      .insert(departures)
      .values({ orgId: member.orgId, memberId: member.id, kind, leftOn, document, dueOn })
    return {
      goTo: `/members/${member.id}?after=depart`,
      detail: { kind, leftOn, dueOn },
    }
  },
})

/** Ở lại chi bộ: near home, or another reason that the cell gives. */
export const closeDeparture = action({
  permission: 'departures.close',
  input: closeDepartureInput,
  load: async (tx, { departureId }) => {
    const [found] = await tx
      .select({
        id: departures.id,
        memberId: departures.memberId,
        path: departures.orgPath,
        closedOn: departures.closedOn,
        version: departures.version,
      })
      .from(departures)
      .where(eq(departures.id, departureId))
      .for('no key update')
    return found
  },
  run: async ({ tx, thing, input: { closedReason }, today }) => {
    if (thing.closedOn) throw new RuleError('Trường hợp này đã xong; đồng chí tải lại trang để xem.')
    await tx
      .update(departures)
      .set({ closedOn: today, closedReason, version: thing.version + 1 })
      .where(eq(departures.id, thing.id))
    return { goTo: `/members/${thing.memberId}?after=stay`, detail: { closedReason } }
  },
})
