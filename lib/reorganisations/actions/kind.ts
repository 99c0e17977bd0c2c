'use server'

import { action } from '@/lib/core/action'
import { RuleError, saying } from '@/lib/core/errors'
import { assertMayBeBase, assertMayBeCommittee } from '@/lib/reorganisations/committee-rules'
import { endHandedUp } from '@/lib/reorganisations/end-committee'
import { foundFrom } from '@/lib/reorganisations/found-beside'
import { handOverMoved } from '@/lib/reorganisations/hand-over'
import { lowerInput, raiseInput } from '@/lib/reorganisations/input'
import { handoverNote, standingUnder } from '@/lib/reorganisations/labels'
import {
  childrenOf,
  latestBelow,
  lockOrganisations,
  otherOf,
  sizeOf,
  superiorOf,
} from '@/lib/reorganisations/load'
import { moveUnder } from '@/lib/reorganisations/move-below'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertDatesFit, assertStandsBy } from '@/lib/reorganisations/rules'
import { findRuleSet } from '@/lib/rulesets/load'

/** Lập đảng bộ cơ sở from one or more base cells: each goes on, with its people, meetings and books, as a cell of it. */
export const raiseCells = action({
  permission: 'organisations.move',
  input: raiseInput,
  load: (tx, { organisationId, ids }) => lockOrganisations(tx, organisationId, ids),
  run: async ({ tx, thing: first, input, settings, ...by }) => {
    const on = input.happenedOn
    const others = [...new Set(input.ids)]
      .filter((id) => id !== first.id)
      .map((id) => otherOf(by.viewer, 'organisations.move', first, { id, kinds: ['cell'], field: 'ids' }))
    const cells = [first, ...others]
    const top = await superiorOf(tx, first)
    assertDatesFit(input, null, by.today)
    let members = 0
    for (const cell of cells) members += await sizeOf(tx, cell.id)
    const ruleSet = await findRuleSet(tx, 'organisations', on, first.path)
    assertMayBeCommittee({ cells, members, hasConsent: input.hasConsent }, ruleSet?.values)
    const made = await foundFrom(tx, {
      ...{ parentId: top.id, kind: 'grassroots', from: cells, name: input.name },
      ...{ on, profile: settings.profile },
    })
    const founded = { orgId: made.id, kind: 'founded' as const, before: made.name, after: '' }
    const eventId = await recordEvent(tx, { ...founded, from: cells.map(({ id }) => id) }, input, by)
    const from = { name: cells.map(({ name }) => name).join(', '), path: top.path }
    const note = handoverNote(from.name, 'founded', input)
    for (const cell of cells)
      await saying(cell.name, async () => {
        assertDatesFit(input, cell.sinceOn ?? cell.foundedOn, by.today)
        assertStandsBy(await latestBelow(tx, cell), on)
        await moveUnder(tx, { moved: [cell], from: top, to: made, on, note, below: cell.path }, by)
        const parties = { orgId: cell.id, from: [top.id], to: [made.id] }
        const words = { before: standingUnder(top, true), after: standingUnder(made, false) }
        await recordEvent(tx, { ...parties, ...words, kind: 'kindChanged' }, input, {
          ...by,
          submitKey: undefined,
        })
      })
    await handOverMoved(tx, { eventId, moved: cells, from, to: made, on })
    const { decisionNumber, hasConsent } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { made: made.id, from: cells.map(({ id }) => id), members, hasConsent, on, decisionNumber },
    }
  },
})

/** Đảng bộ cơ sở thành chi bộ cơ sở: the committee ends, its one cell goes on right below the superior. */
export const lowerCommittee = action({
  permission: 'organisations.move',
  input: lowerInput,
  load: (tx, { organisationId }) => lockOrganisations(tx, organisationId, []),
  run: async ({ tx, thing: committee, input, ...by }) => {
    const on = input.happenedOn
    assertDatesFit(input, committee.sinceOn ?? committee.foundedOn, by.today)
    const [cell, ...more] = (await childrenOf(tx, committee.id)).filter(({ endedOn }) => !endedOn)
    if (committee.kind !== 'grassroots' || cell?.kind !== 'cell' || more.length > 0)
      throw new RuleError(
        'Chỉ đảng bộ cơ sở còn đúng một chi bộ chuyển thành chi bộ cơ sở được; đồng chí hợp nhất, sáp nhập các chi bộ trước.',
      )
    const top = await superiorOf(tx, committee)
    const ruleSet = await findRuleSet(tx, 'organisations', on, committee.path)
    assertMayBeBase({ ...cell, members: await sizeOf(tx, cell.id) }, ruleSet?.values)
    const note = handoverNote(committee.name, 'kindChanged', input)
    await endHandedUp(tx, { ended: committee, aboveOf: () => top, heirId: undefined, on, note }, by)
    const change = { kind: 'kindChanged' as const, before: committee.name, after: cell.name }
    const eventId = await recordEvent(
      tx,
      { ...change, orgId: committee.id, heirId: cell.id, to: [cell.id] },
      input,
      by,
    )
    const words = { before: standingUnder(committee, false), after: standingUnder(top, true) }
    await recordEvent(
      tx,
      { ...words, kind: 'kindChanged', orgId: cell.id, from: [committee.id], to: [top.id] },
      input,
      { ...by, submitKey: undefined },
    )
    await handOverMoved(tx, { eventId, moved: [cell], from: committee, to: top, on })
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: committee.id, to: cell.id, on, decisionNumber: input.decisionNumber },
    }
  },
})
