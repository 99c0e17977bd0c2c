'use server'

import { action } from '@/lib/core/action'
import { RuleError, saying } from '@/lib/core/errors'
import { assertCellDone } from '@/lib/reorganisations/cell-done'
import { endCell } from '@/lib/reorganisations/end-cell'
import { foundBeside } from '@/lib/reorganisations/found-beside'
import { handOverPeople } from '@/lib/reorganisations/hand-over'
import { consolidateInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, lockPeople, otherOf } from '@/lib/reorganisations/load'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit } from '@/lib/reorganisations/rules'

/**
 * Hợp nhất: two or more cells of one committee end and form a new one, which takes all members and all open work, by one
 * decision and with one list that it confirms.
 */
export const consolidateCells = action({
  permission: 'organisations.dissolve',
  input: consolidateInput,
  load: (tx, { organisationId, ids }) => lockOrganisations(tx, organisationId, ids),
  run: async ({ tx, thing: first, input, settings, ...by }) => {
    const { parentId } = first
    if (first.kind !== 'cell' || parentId === null) throw new RuleError('Chỉ chi bộ hợp nhất ở đây.')
    const on = input.happenedOn
    const others = [...new Set(input.ids)]
      .filter((id) => id !== first.id)
      .map((id) => otherOf(by.viewer, 'organisations.dissolve', first, { id, kinds: ['cell'], field: 'ids' }))
    if (others.length === 0) throw new RuleError('Đồng chí chọn ít nhất một chi bộ nữa cùng hợp nhất.', 'ids')
    if (others.some((other) => other.parentId !== parentId))
      throw new RuleError(
        'Chi bộ hợp nhất phải cùng một cấp trên; chi bộ ở nơi khác thì chuyển trực thuộc trước.',
        'ids',
      )
    const ending = [first, ...others]
    if (!input.cellType && ending.some(({ cellType }) => cellType !== first.cellType))
      throw new RuleError(
        'Các chi bộ hợp nhất khác loại hình; đồng chí chọn loại hình của chi bộ mới.',
        'cellType',
      )
    assertDatesFit(input, null, by.today)
    const people = []
    for (const cell of ending) {
      await saying(cell.name, async () => {
        assertDatesFit(input, cell.sinceOn ?? cell.foundedOn, by.today)
        await assertCellDone(tx, { cell, happenedOn: on, today: by.today })
      })
      people.push(...(await lockPeople(tx, cell.id)))
    }
    const made = await foundBeside(tx, {
      cell: { ...first, parentId, cellType: input.cellType ?? first.cellType },
      ...{ from: ending, tags: [...new Set(ending.flatMap(({ tags }) => tags))] },
      ...{ name: input.name, on, profile: settings.profile },
      full: people.filter(({ standing }) => standing === 'full').length,
    })
    const change = { kind: 'consolidated' as const, after: made.name }
    const before = ending.map(({ name }) => name).join(', ')
    const eventId = await recordEvent(tx, { ...change, orgId: made.id, before }, input, by)
    const placed = people.map(({ id }) => ({ memberId: id, toId: made.id }))
    if (people.length > 0)
      await handOverPeople(tx, { eventId, cell: { ...first, name: before }, people, placed, on }, by)
    const note = handoverNote(before, change.kind, input)
    for (const cell of ending) {
      const told = { ...change, orgId: cell.id, before: cell.name, heirId: made.id }
      await recordEvent(tx, told, input, { ...by, submitKey: undefined })
      await endCell(tx, { cell, placed, on, heirId: made.id, note }, by)
    }
    const { decisionNumber } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { made: made.id, from: ending.map(({ id }) => id), members: people.length, on, decisionNumber },
    }
  },
})
