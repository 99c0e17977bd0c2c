'use server'

import { eq, sql } from 'drizzle-orm'
import { feedbackFields } from '@/db/schema'
import { action } from '@/lib/core/action'
import { assertNewName } from '@/lib/feedback/addressees'
import { addFieldInput, changeFieldInput } from '@/lib/feedback/catalogue-input'
import { lockField } from '@/lib/feedback/fields'
import { lockTop } from '@/lib/organisations/top'

/** Thêm lĩnh vực: cells and the office can choose it at once. */
export const addField = action({
  permission: 'addressees.update',
  input: addFieldInput,
  load: (tx, _input, viewer) => lockTop(tx, viewer, 'addressees.update'),
  run: async ({ tx, thing: top, input: { name } }) => {
    await assertNewName(tx, feedbackFields, top.id, name)
    await tx.insert(feedbackFields).values({
      orgId: top.id,
      name,
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM feedback_fields WHERE org_id = ${top.id})`,
    })
    return { message: `Đã thêm lĩnh vực ${name}.`, detail: { step: 'addField', name } }
  },
})

/** Sửa, đóng lĩnh vực: items keep the words they were given. */
export const changeField = action({
  permission: 'addressees.update',
  input: changeFieldInput,
  load: (tx, { fieldId }) => lockField(tx, fieldId),
  run: async ({ tx, thing, input: { name, endsOn = null } }) => {
    if (name.toLocaleLowerCase('vi') !== thing.name.toLocaleLowerCase('vi'))
      await assertNewName(tx, feedbackFields, thing.orgId, name)
    await tx
      .update(feedbackFields)
      .set({ name, endedOn: endsOn, version: thing.version + 1 })
      .where(eq(feedbackFields.id, thing.id))
    return {
      goTo: '/feedback/addressees',
      detail: { step: 'changeField', before: thing.name, name, endsOn },
    }
  },
})
