'use server'

import { action } from '@/lib/core/action'
import { RuleError, saying } from '@/lib/core/errors'
import { assertSplitSizes } from '@/lib/reorganisations/committee-rules'
import { foundFrom } from '@/lib/reorganisations/found-beside'
import { handOverMoved } from '@/lib/reorganisations/hand-over'
import { raiseInput } from '@/lib/reorganisations/input'
import { handoverNote } from '@/lib/reorganisations/labels'
import { childrenOf, latestBelow, lockOrganisations, sizeBelow } from '@/lib/reorganisations/load'
import { moveUnder } from '@/lib/reorganisations/move-below'
import { recordEvent, recordMove } from '@/lib/reorganisations/record'
import { assertDatesFit, assertStandsBy } from '@/lib/reorganisations/rules'
import { findRuleSet } from '@/lib/rulesets/load'

/**
 * Chia tách đảng bộ: a new one of the same kind and superior, with the cells ticked and what they have waiting. Money
 * they have handed up is confirmed by the one that was there.
 */
export const splitCommittee = action({
  permission: 'organisations.move',
  input: raiseInput,
  load: (tx, { organisationId }) => lockOrganisations(tx, organisationId, []),
  run: async ({ tx, thing: committee, input, settings, ...by }) => {
    const on = input.happenedOn
    const { kind, parentId } = committee
    if ((kind !== 'grassroots' && kind !== 'section') || parentId === null)
      throw new RuleError('Chỉ đảng bộ chia tách ở đây; chi bộ thì chọn Chia tách ở trang của chi bộ.')
    assertDatesFit(input, null, by.today)
    assertStandsBy({ name: committee.name, on: committee.sinceOn ?? committee.foundedOn }, on)
    const living = (await childrenOf(tx, committee.id)).filter(({ endedOn }) => !endedOn)
    const going = living.filter(({ id }) => input.ids.includes(id))
    if (going.length !== new Set(input.ids).size)
      throw new RuleError('Các tổ chức trực thuộc đảng bộ vừa thay đổi; đồng chí tải lại trang.')
    if (going.length === 0 || going.length === living.length)
      throw new RuleError(
        'Đồng chí chọn những tổ chức về đảng bộ mới; đảng bộ cũ phải còn tổ chức trực thuộc.',
        'ids',
      )
    for (const cell of going)
      await saying(cell.name, async () => {
        assertDatesFit(input, cell.sinceOn ?? cell.foundedOn, by.today)
        assertStandsBy(await latestBelow(tx, cell), on)
      })
    if (kind === 'grassroots') {
      const all = await sizeBelow(tx, [committee.path])
      const members = await sizeBelow(
        tx,
        going.map(({ path }) => path),
      )
      const ruleSet = await findRuleSet(tx, 'organisations', on, committee.path)
      const sizes = {
        old: { name: committee.name, members: all - members },
        members,
        hasConsent: input.hasConsent,
      }
      assertSplitSizes(sizes, ruleSet?.values)
    }
    const made = await foundFrom(tx, {
      ...{ parentId, kind, from: [committee], name: input.name },
      ...{ on, profile: settings.profile },
    })
    const note = handoverNote(committee.name, 'split', input)
    const placing = { moved: going, from: committee, to: made, on }
    await moveUnder(tx, { ...placing, note, below: committee.path }, by)
    const told = { kind: 'split' as const, before: committee.name, after: made.name }
    const eventId = await recordEvent(tx, { ...told, orgId: committee.id, to: [made.id] }, input, by)
    const once = { ...by, submitKey: undefined }
    const founded = { kind: 'founded' as const, before: made.name, after: '' }
    await recordEvent(tx, { ...founded, orgId: made.id, from: [committee.id] }, input, once)
    for (const each of going) await recordMove(tx, each, { from: committee, to: made }, input, once)
    await handOverMoved(tx, { ...placing, eventId })
    const { decisionNumber, hasConsent } = input
    return {
      goTo: `/reorganisations/${eventId}?done=1`,
      detail: { from: committee.id, made: made.id, below: going.length, hasConsent, on, decisionNumber },
    }
  },
})
