'use server'

import { eq, sql } from 'drizzle-orm'
import { addressees } from '@/db/schema'
import { action } from '@/lib/core/action'
import { assertNewName, lockAddressee } from '@/lib/feedback/addressees'
import { assertAgency } from '@/lib/feedback/agencies'
import { addAddresseeInput, changeAddresseeInput } from '@/lib/feedback/catalogue-input'
import { lockTop } from '@/lib/organisations/top'

/** Thêm nơi nhận: cells can write to it at once. */
export const addAddressee = action({
  permission: 'addressees.update',
  input: addAddresseeInput,
  load: (tx, _input, viewer) => lockTop(tx, viewer, 'addressees.update'),
  run: async ({ tx, thing: top, input: { name, agencyId = null, isAssigned }, today }) => {
    await assertNewName(tx, addressees, top.id, name)
    if (agencyId !== null) await assertAgency(tx, agencyId, top.id, today)
    await tx.insert(addressees).values({
      orgId: top.id,
      name,
      agencyId,
      isAssigned: isAssigned === 'yes',
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM addressees WHERE org_id = ${top.id})`,
    })
    return { message: `Đã thêm nơi nhận ${name}.`, detail: { step: 'add', name, agencyId } }
  },
})

/** Sửa, đóng nơi nhận: it is never deleted, items keep naming it. */
export const changeAddressee = action({
  permission: 'addressees.update',
  input: changeAddresseeInput,
  load: (tx, { addresseeId }) => lockAddressee(tx, addresseeId),
  run: async ({ tx, thing, input, today }) => {
    const { name, agencyId = null, isAssigned, endsOn = null } = input
    if (name !== thing.name) await assertNewName(tx, addressees, thing.orgId, name)
    if (agencyId !== null && agencyId !== thing.agencyId) await assertAgency(tx, agencyId, thing.orgId, today)
    await tx
      .update(addressees)
      .set({
        ...{ name, agencyId, isAssigned: isAssigned === 'yes', endedOn: endsOn },
        version: thing.version + 1,
      })
      .where(eq(addressees.id, thing.id))
    return {
      goTo: '/feedback/addressees',
      detail: { step: 'change', before: thing.name, name, agencyId, endsOn },
    }
  },
})
