'use server'

import { eq } from 'drizzle-orm'
import { organisations, replyTemplates } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays } from '@/lib/core/dates'
import { addReplyTemplateInput, changeReplyTemplateInput, endReplyTemplateInput } from '@/lib/feedback/input'
import { lockTemplate } from '@/lib/feedback/reply-templates'

export const addReplyTemplate = action({
  permission: 'replyTemplates.write',
  isNew: true,
  input: addReplyTemplateInput,
  load: async (tx, { orgId }) => {
    const [place] = await tx
      .select({ id: organisations.id, path: organisations.path })
      .from(organisations)
      .where(eq(organisations.id, orgId))
    return place
  },
  run: async ({ tx, thing: place, input: { replyKind, name, text } }) => {
    await tx.insert(replyTemplates).values({ orgId: place.id, kind: replyKind, name, text })
    return { message: `Đã thêm mẫu “${name}”.`, detail: { step: 'add', name } }
  },
})

export const changeReplyTemplate = action({
  permission: 'replyTemplates.write',
  input: changeReplyTemplateInput,
  load: (tx, { replyTemplateId }) => lockTemplate(tx, replyTemplateId),
  run: async ({ tx, thing, input: { replyKind, name, text } }) => {
    await tx
      .update(replyTemplates)
      .set({ kind: replyKind, name, text, version: thing.version + 1 })
      .where(eq(replyTemplates.id, thing.id))
    return {
      goTo: '/feedback/reply-templates?done=change',
      detail: { step: 'change', before: thing.name, name },
    }
  },
})

/** Ngừng dùng, dùng lại: it stays in the list, answers made from it are their own. */
export const endReplyTemplate = action({
  permission: 'replyTemplates.write',
  input: endReplyTemplateInput,
  load: (tx, { replyTemplateId }) => lockTemplate(tx, replyTemplateId),
  run: async ({ tx, thing, today }) => {
    const endedOn = thing.endedOn === null ? addDays(today, -1) : null
    await tx
      .update(replyTemplates)
      .set({ endedOn, version: thing.version + 1 })
      .where(eq(replyTemplates.id, thing.id))
    const step = endedOn === null ? 'again' : 'end'
    return { goTo: `/feedback/reply-templates?done=${step}`, detail: { step, name: thing.name } }
  },
})
