'use server'

import { guidanceTopics } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { addTopicInput } from '@/lib/guidance/input'
import { lockTop } from '@/lib/organisations/top'

export const addTopic = action({
  permission: 'guidanceTopics.create',
  input: addTopicInput,
  load: (tx, _input, viewer) => lockTop(tx, viewer, 'guidanceTopics.create'),
  run: async ({ tx, thing: top, input: { name } }) => {
    const [added] = await tx
      .insert(guidanceTopics)
      .values({ orgId: top.id, name })
      .onConflictDoNothing({ target: [guidanceTopics.orgId, guidanceTopics.name] })
      .returning({ id: guidanceTopics.id })
    if (!added) throw new RuleError('Chủ đề này đã có; đồng chí đặt tên khác.', 'name')
    return { message: `Đã thêm chủ đề “${name}”.`, detail: { name } }
  },
})
