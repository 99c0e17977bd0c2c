'use server'

import { eq, sql } from 'drizzle-orm'
import { guidanceTopics } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { addTopicInput, closeTopicInput } from '@/lib/guidance/input'
import { lockTopic } from '@/lib/guidance/load'
import { lockTop } from '@/lib/organisations/top'

/** A new topic; the name of a closed one opens that one again. */
export const addTopic = action({
  permission: 'guidanceTopics.create',
  input: addTopicInput,
  load: (tx, _input, viewer) => lockTop(tx, viewer, 'guidanceTopics.create'),
  run: async ({ tx, thing: top, input: { name } }) => {
    const [added] = await tx
      .insert(guidanceTopics)
      .values({ orgId: top.id, name })
      .onConflictDoUpdate({
        target: [guidanceTopics.orgId, guidanceTopics.name],
        set: { closedOn: null },
        // A bare column would be ambiguous beside the row that is proposed.
        setWhere: sql`guidance_topics.closed_on is not null`,
      })
      .returning({ id: guidanceTopics.id })
    if (!added) throw new RuleError('Chủ đề này đã có; đồng chí đặt tên khác.', 'name')
    return { message: `Đã thêm chủ đề “${name}”.`, detail: { name } }
  },
})

/** Đóng chủ đề: nobody chooses it any more; questions and answers keep it. */
export const closeTopic = action({
  permission: 'guidanceTopics.close',
  input: closeTopicInput,
  load: (tx, { guidanceTopicId }) => lockTopic(tx, guidanceTopicId),
  run: async ({ tx, thing: { id, name, closedOn }, today }) => {
    if (closedOn !== null) throw new RuleError('Chủ đề này đã đóng rồi.', 'guidanceTopicId')
    await tx.update(guidanceTopics).set({ closedOn: today }).where(eq(guidanceTopics.id, id))
    return { message: `Đã đóng chủ đề “${name}”.`, detail: { name } }
  },
})
