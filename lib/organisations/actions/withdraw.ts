'use server'

import { and, eq } from 'drizzle-orm'
import { meetings, organisations } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { withdrawOrganisationInput } from '@/lib/organisations/input'
import { organisationById } from '@/lib/organisations/load'
import { asMistaken, assertEmpty } from '@/lib/organisations/mistaken'
import { whatStands } from '@/lib/organisations/stands'

/**
 * Bỏ tổ chức lập nhầm: entered twice or in the wrong place, with nobody and nothing in it. No decision ended it, since it
 * never stood on any day; its row stays for the log.
 */
export const withdrawOrganisation = action({
  permission: 'organisations.withdraw',
  input: withdrawOrganisationInput,
  load: (tx, { organisationId }) => organisationById(tx, organisationId),
  run: async ({ tx, thing: organisation, today }) => {
    const { id, kind, name, version } = organisation
    if (kind === 'top' || kind === 'agency') throw new NotFound()
    assertEmpty(await whatStands(tx, id, today), organisation)
    await tx
      .update(meetings)
      .set({ state: 'notHeld', notHeldReason: 'Chi bộ lập nhầm trên cổng' })
      .where(and(eq(meetings.orgId, id), eq(meetings.state, 'open')))
    await tx
      .update(organisations)
      .set({ ...asMistaken(organisation), version: version + 1 })
      .where(eq(organisations.id, id))
    return { goTo: `/organisations/${id}`, detail: { name } }
  },
})
