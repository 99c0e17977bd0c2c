'use server'

import { eq } from 'drizzle-orm'
import { organisations, terms } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { Settings } from '@/lib/core/settings'
import { namesBelow } from '@/lib/reorganisations/load'
import { recordEvent } from '@/lib/reorganisations/record'
import { assertNameFree } from '@/lib/reorganisations/rules'
import { createOrganisationInput, updateOrganisationInput } from './input'
import { addAddressee, organisationById } from './load'
import {
  assertFounded,
  assertLivingLevel,
  assertMayStandBelow,
  assertTypingErrorOnly,
  foundingOf,
} from './rules'

type Names = {
  name: string
  letterheadUpper: string
  letterheadLower: string
  committeeName: string
  minutesLeft: string
  minutesRight: string
  onBehalf: string
}
const captionsOf = ({ minutesLeft, minutesRight, onBehalf }: Names) => ({
  minutesLeft,
  minutesRight,
  onBehalf,
})

const assertNamesLive = (
  { profile }: Settings,
  { name, committeeName, letterheadUpper, letterheadLower }: Names,
) => assertLivingLevel(profile, { name, committeeName, letterheadUpper, letterheadLower })

export const createOrganisation = action({
  permission: 'organisations.create',
  input: createOrganisationInput,
  load: (tx, { parentId }) => organisationById(tx, parentId),
  run: async ({ tx, viewer, thing: parent, input, today, settings, insteadOf }) => {
    const { parentId: _, termName, termStartsOn, minutesLeft, minutesRight, onBehalf, ...rest } = input
    const { decisionNumber, decidedOn, decidedBy, ...given } = rest
    assertMayStandBelow(input.kind, parent.kind, input.cellType)
    assertNamesLive(settings, input)
    assertNameFree(input.name, await namesBelow(tx, parent.id, 0))
    assertFounded(input.foundedOn, today)
    const founding = foundingOf({ decisionNumber, decidedOn, decidedBy })
    const [made] = await tx
      .insert(organisations)
      .values({
        ...given,
        parentId: parent.id,
        cellType: input.kind === 'cell' ? input.cellType : null,
        captions: { minutesLeft, minutesRight, onBehalf },
      })
      .returning({ id: organisations.id })
    if (!made) throw new Error('organisation not made')
    if (founding) {
      const change = { orgId: made.id, kind: 'founded' as const, before: input.name, after: '' }
      const decision = { ...founding, happenedOn: input.foundedOn ?? founding.decidedOn }
      await recordEvent(tx, { ...change, from: [parent.id] }, decision, { viewer, today, insteadOf })
    }
    if (input.kind === 'agency') await addAddressee(tx, parent.id, made.id, input.name)
    if (termName)
      await tx.insert(terms).values({ orgId: made.id, name: termName, startsOn: termStartsOn ?? today })
    return { goTo: `/organisations/${made.id}`, detail: { made: made.id, name: input.name } }
  },
})

export const updateOrganisation = action({
  permission: 'organisations.update',
  input: updateOrganisationInput,
  load: (tx, { organisationId }) => organisationById(tx, organisationId),
  run: async ({ tx, thing: organisation, input, settings, today }) => {
    const { organisationId: _, isTypo, minutesLeft: _l, minutesRight: _r, onBehalf: _b, ...given } = input
    const cellType = organisation.kind === 'cell' ? (input.cellType ?? null) : null
    if (organisation.kind === 'cell') assertMayStandBelow('cell', 'grassroots', input.cellType)
    assertNamesLive(settings, input)
    assertTypingErrorOnly(organisation, { name: input.name, cellType }, isTypo)
    if (input.name !== organisation.name)
      assertNameFree(input.name, await namesBelow(tx, organisation.parentId, organisation.id))
    assertFounded(input.foundedOn, today)
    await tx
      .update(organisations)
      .set({
        ...given,
        cellType,
        captions: captionsOf(input),
        foundedOn: input.foundedOn ?? null,
        version: organisation.version + 1,
      })
      .where(eq(organisations.id, organisation.id))
    return {
      goTo: `/organisations/${organisation.id}`,
      detail: { before: organisation.name, after: input.name },
    }
  },
})
