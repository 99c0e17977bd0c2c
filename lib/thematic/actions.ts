'use server'

import { eq, sql } from 'drizzle-orm'
import { thematicTopics } from '@/db/schema'
import { action } from '@/lib/core/action'
import { runningCell } from '@/lib/organisations/load'
import { addTopicInput, changeTopicInput, dropTopicInput } from './input'
import { assertOwnMember, assertWaiting, lockTopic } from './load'

/** Thêm chuyên đề vào kế hoạch năm. */
export const addTopic = action({
  permission: 'thematic.plan',
  isNew: true,
  input: addTopicInput,
  load: (tx, { orgId }) => runningCell(tx, orgId),
  run: async ({ tx, thing: cell, input: { year, quarter, title, preparerId } }) => {
    await assertOwnMember(tx, cell.id, preparerId)
    await tx.insert(thematicTopics).values({ orgId: cell.id, year, quarter, title, preparerId })
    return {
      goTo: `/thematic?org=${cell.id}&year=${year}`,
      detail: { step: 'add', year, quarter, title },
    }
  },
})

/** Sửa chuyên đề while it waits in the plan. */
export const changeTopic = action({
  permission: 'thematic.plan',
  input: changeTopicInput,
  load: (tx, { topicId }) => lockTopic(tx, topicId),
  run: async ({ tx, thing: topic, input: { year, quarter, title, preparerId } }) => {
    assertWaiting(topic)
    await assertOwnMember(tx, topic.orgId, preparerId)
    await tx
      .update(thematicTopics)
      .set({
        year,
        quarter,
        title,
        preparerId: preparerId ?? null,
        version: sql`${thematicTopics.version} + 1`,
      })
      .where(eq(thematicTopics.id, topic.id))
    return {
      goTo: `/thematic?org=${topic.orgId}&year=${year}`,
      detail: { step: 'change', year, quarter, title },
    }
  },
})

/** Bỏ khỏi kế hoạch: an entry no meeting has treated. */
export const dropTopic = action({
  permission: 'thematic.plan',
  input: dropTopicInput,
  load: (tx, { topicId }) => lockTopic(tx, topicId),
  run: async ({ tx, thing: topic }) => {
    assertWaiting(topic)
    await tx.delete(thematicTopics).where(eq(thematicTopics.id, topic.id))
    return { goTo: `/thematic?org=${topic.orgId}`, detail: { step: 'drop' } }
  },
})
