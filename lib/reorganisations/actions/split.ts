'use server'

import { eq } from 'drizzle-orm'
import { organisations, terms } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { termOn } from '@/lib/meetings/numbering'
import { assertLivingLevel, namesFor } from '@/lib/organisations/rules'
import { assertMayStandAlone } from '@/lib/reorganisations/committee-rules'
import { handOverPeople } from '@/lib/reorganisations/end-cell'
import { splitInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { lockOrganisations, lockPeople, namesBelow, transfersUnderWay } from '@/lib/reorganisations/load'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit, assertNameFree, assertNobodyUnderWay } from '@/lib/reorganisations/rules'
import { findRuleSet } from '@/lib/rulesets/load'
import { handOverTasks } from '@/lib/tasks/hand-over'

/** Chia tách: a new cell beside the old one, with the members ticked and their tasks. */
export const splitCell = action({
  permission: 'organisations.dissolve',
  input: splitInput,
  load: (tx, { organisationId }) => lockOrganisations(tx, organisationId, []),
  run: async ({ tx, thing: cell, input, settings, ...by }) => {
    if (cell.kind !== 'cell' || cell.parentId === null) throw new RuleError('Chỉ chi bộ chia tách ở đây.')
    const on = input.happenedOn
    assertDatesFit(input, cell.sinceOn ?? cell.foundedOn, by.today)
    const people = await lockPeople(tx, cell.id)
    const going = new Set(input.ids)
    if ([...going].some((id) => !people.some((each) => each.id === id)))
      throw new RuleError('Danh sách đảng viên của chi bộ vừa thay đổi; đồng chí tải lại trang.')
    if (going.size === 0 || going.size === people.length)
      throw new RuleError('Đồng chí chọn những đảng viên về chi bộ mới; chi bộ cũ phải còn đảng viên.', 'ids')
    const full = people.filter(({ id, standing }) => going.has(id) && standing === 'full').length
    const ruleSet = await findRuleSet(tx, 'organisations', on, cell.path)
    assertMayStandAlone({ full, cellType: cell.cellType }, ruleSet?.values)
    assertNobodyUnderWay(await transfersUnderWay(tx, input.ids))
    const [above] = await tx.select().from(organisations).where(eq(organisations.id, cell.parentId))
    if (!above) throw new Error('superior missing')
    const names = namesFor('cell', input.name, above)
    assertLivingLevel(settings.profile, { name: names.name, letterheadLower: names.letterheadLower })
    assertNameFree(names.name, await namesBelow(tx, above.id, 0))
    const [made] = await tx
      .insert(organisations)
      .values({ ...names, parentId: above.id, kind: 'cell', cellType: cell.cellType, foundedOn: on })
      .returning({ id: organisations.id })
    if (!made) throw new Error('organisation not made')
    // Its papers are numbered from 1 within the term that runs.
    const term = await termOn(tx, cell.id, on)
    if (term)
      await tx.insert(terms).values({ orgId: made.id, name: term.name, startsOn: on, endsOn: term.endsOn })
    const change = { before: cell.name, after: names.name }
    const eventId = await recordEvent(
      tx,
      { ...change, orgId: cell.id, kind: 'split', to: [made.id] },
      input,
      by,
    )
    const founding = { ...by, submitKey: undefined }
    await recordEvent(
      tx,
      { before: names.name, after: '', orgId: made.id, kind: 'founded', from: [cell.id] },
      input,
      founding,
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
