'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { assertCellDone } from '@/lib/reorganisations/cell-done'
import { endCell, openWorkOf } from '@/lib/reorganisations/end-cell'
import { handOverPeople } from '@/lib/reorganisations/hand-over'
import { dissolveInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, lockPeople, otherOf } from '@/lib/reorganisations/load'
import { assertMerges, assertOneNamed, heirOf, placeAll } from '@/lib/reorganisations/placing-rules'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit, assertStandsBy } from '@/lib/reorganisations/rules'

/**
 * Giải thể, sáp nhập chi bộ: every member to the cell chosen, open work to the heir, all in one transaction. The
 * receiving cells confirm after it.
 */
export const dissolveCell = action({
  permission: 'organisations.dissolve',
  input: dissolveInput,
  load: (tx, { organisationId, toId, heirId, placements }) =>
    lockOrganisations(tx, organisationId, [toId, heirId, ...placements.map((each) => each.toId)]),
  run: async ({ tx, thing: cell, input, ...by }) => {
    if (cell.kind !== 'cell')
      throw new RuleError('Chỉ chi bộ giải thể ở đây; đảng bộ thì chọn Giải thể đảng bộ.')
    assertDatesFit(input, cell.sinceOn ?? cell.foundedOn, by.today)
    await assertCellDone(tx, { cell, happenedOn: input.happenedOn, today: by.today })
    const { viewer } = by
    const otherAt = (field: string) => (id: number) =>
      otherOf(viewer, 'organisations.dissolve', cell, { id, kinds: ['cell'], field })
    const people = await lockPeople(tx, cell.id)
    const isMerged = input.kind === 'merged'
    if (isMerged) assertOneNamed(input.placements, input.toId)
    const placed = placeAll(cell.id, people, input.placements, input.toId)
    // A cell without members hands on its open work all the same: to the cell that it goes into.
    const into = isMerged && input.toId ? [input.toId] : []
    const receiving = [...new Set([...placed.map(({ toId }) => toId), ...into])].map(otherAt('toId'))
    for (const { name, foundedOn } of receiving) assertStandsBy({ name, on: foundedOn }, input.happenedOn)
    const heirId = heirOf(placed, input.heirId ?? into[0])
    const [heir] = heirId === undefined ? [] : [heirId].map(otherAt('heirId'))
    if (heirId === cell.id)
      throw new RuleError('Chi bộ kế thừa phải là chi bộ khác; đồng chí chọn lại.', 'heirId')
    if (isMerged) assertMerges(receiving, heirId)
    if (!heir && Object.values(await openWorkOf(tx, cell.id)).some((n) => n > 0))
      throw new RuleError(
        'Chi bộ còn phản ánh, nhiệm vụ, câu hỏi về quy định hoặc nguồn kết nạp đang theo dõi; đồng chí chọn chi bộ kế thừa.',
        'heirId',
      )
    const eventId = await recordEvent(
      tx,
      {
        ...{ orgId: cell.id, kind: input.kind, before: cell.name, after: heir?.name ?? '', heirId },
        to: [...receiving.map(({ id }) => id), ...(heir ? [heir.id] : [])],
      },
      input,
      by,
    )
    const handing = { cell, people, placed, on: input.happenedOn }
    await handOverPeople(tx, { ...handing, eventId }, by)
    const note = handoverNote(cell.name, input.kind, input)
    const ended = await endCell(tx, { ...handing, heirId, note }, by)
    const { kind, happenedOn, decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { kind, happenedOn, decisionNumber, members: people.length, heirId, ...ended },
    }
  },
})
