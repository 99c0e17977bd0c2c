'use server'

import { eq } from 'drizzle-orm'
import { organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { assertNothingDone } from '@/lib/organisations/mistaken'
import { kindsBelow } from '@/lib/organisations/rules'
import { whatStands } from '@/lib/organisations/stands'
import { correctInput } from '@/lib/reorganisations/input'
import { lockOrganisations, lockPeople, namesBelow, otherOf, superiorOf } from '@/lib/reorganisations/load'
import { letterheadUnder, moveBelow } from '@/lib/reorganisations/move-below'
import { foundedUnder } from '@/lib/reorganisations/record'
import { assertNameFree } from '@/lib/reorganisations/rules'

/**
 * Sửa cấp trên nhập nhầm: a cell entered below the wrong superior, with its people but before anything went by that one. It
 * stands where it belongs on the days before too: no decision moved it.
 */
export const correctSuperior = action({
  permission: 'organisations.correct',
  input: correctInput,
  load: (tx, { organisationId, toId }) => lockOrganisations(tx, organisationId, [toId]),
  run: async ({ tx, viewer, thing: cell, input: { toId }, today }) => {
    if (cell.kind !== 'cell') throw new NotFound()
    const target = otherOf(viewer, 'organisations.correct', cell, {
      ...{ id: toId, kinds: ['top', 'grassroots', 'section'], field: 'toId' },
    })
    const above = await superiorOf(tx, cell)
    if (target.id === above.id) throw new RuleError(`${cell.name} đang trực thuộc ${target.name}.`, 'toId')
    if (!kindsBelow[target.kind].includes(cell.kind)) throw new NotFound()
    // A transfer that begins meanwhile locks its member too.
    await lockPeople(tx, cell.id)
    assertNothingDone(await whatStands(tx, cell.id, today))
    assertNameFree(cell.name, await namesBelow(tx, target.id, cell.id))
    await moveBelow(tx, { ids: [cell.id], toId: target.id, on: cell.sinceOn, below: cell.path })
    const placeName = cell.placeName === above.placeName ? target.placeName : cell.placeName
    await tx
      .update(organisations)
      .set({ ...letterheadUnder(target), placeName })
      .where(eq(organisations.id, cell.id))
    await foundedUnder(tx, cell.id, { wrongId: above.id, rightId: target.id })
    return { goTo: `/organisations/${cell.id}`, detail: { from: above.id, to: target.id } }
  },
})
