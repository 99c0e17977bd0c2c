'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { foundBeside } from '@/lib/reorganisations/found-beside'
import { handOverPeople } from '@/lib/reorganisations/hand-over'
import { splitInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, lockPeople, transfersUnderWay } from '@/lib/reorganisations/load'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit, assertNobodyUnderWay, assertStandsBy } from '@/lib/reorganisations/rules'
import { handOverTasks } from '@/lib/tasks/hand-over'

/** Chia tách: a new cell beside the old one, with the members ticked and their tasks. */
export const splitCell = action({
  permission: 'organisations.dissolve',
  input: splitInput,
  load: (tx, { organisationId }) => lockOrganisations(tx, organisationId, []),
  run: async ({ tx, thing: cell, input, settings, ...by }) => {
    if (cell.kind !== 'cell' || cell.parentId === null) throw new RuleError('Chỉ chi bộ chia tách ở đây.')
    const on = input.happenedOn
    assertDatesFit(input, null, by.today)
    // The cell itself does not change: also on the day it became a cell of a new đảng bộ others may come out of it.
    assertStandsBy({ name: cell.name, on: cell.sinceOn ?? cell.foundedOn }, on)
    const people = await lockPeople(tx, cell.id)
    const going = new Set(input.ids)
    if ([...going].some((id) => !people.some((each) => each.id === id)))
      throw new RuleError('Danh sách đảng viên của chi bộ vừa thay đổi; đồng chí tải lại trang.')
    if (going.size === 0 || going.size === people.length)
      throw new RuleError('Đồng chí chọn những đảng viên về chi bộ mới; chi bộ cũ phải còn đảng viên.', 'ids')
    const full = people.filter(({ id, standing }) => going.has(id) && standing === 'full').length
    assertNobodyUnderWay(await transfersUnderWay(tx, input.ids))
    const { parentId } = cell
    const made = await foundBeside(tx, {
      ...{ cell: { ...cell, parentId }, from: [cell], name: input.name },
      ...{ on, full, profile: settings.profile },
    })
    const change = { before: cell.name, after: made.name }
    const eventId = await recordEvent(
      tx,
      { ...change, orgId: cell.id, kind: 'split', to: [made.id] },
      input,
      by,
    )
    const once = { ...by, submitKey: undefined }
    await recordEvent(
      tx,
      { before: made.name, after: '', orgId: made.id, kind: 'founded', from: [cell.id] },
      input,
      once,
    )
    const placed = [...going].map((memberId) => ({ memberId, toId: made.id }))
    await handOverPeople(tx, { eventId, cell, people, placed, on }, by)
    await handOverTasks(tx, {
      ...{ fromId: cell.id, doneBy: by.viewer.accountId, insteadOf: by.insteadOf, today: by.today },
      toFor: (assigneeId) => (assigneeId !== null && going.has(assigneeId) ? made.id : undefined),
      note: handoverNote(cell.name, 'split', input),
    })
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { made: made.id, members: going.size, on, decisionNumber: input.decisionNumber },
    }
  },
})
