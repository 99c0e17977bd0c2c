import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Story } from './story'

const told = [
  'Đã làm xong phần việc được phân công ở hai xóm, còn một xóm hẹn cuối tuần.',
  'Đã thống nhất cách làm với trưởng thôn và các đoàn thể, bắt đầu từ đầu tháng 9.',
  'Đã đến từng hộ; còn 3 hộ đi vắng, sẽ gặp lại.',
]

/** What the secretaries of three cells wrote down between the meetings of August and September. */
export async function makeTaskSteps({ db, tree, accounts }: Pick<Story, 'db' | 'tree' | 'accounts'>) {
  const cells = tree.cells.filter(({ plan }) => accounts.has(`bithu.${plan.key}`)).slice(0, told.length)
  const open = await db
    .selectDistinctOn([schema.tasks.orgId], { id: schema.tasks.id, orgId: schema.tasks.orgId })
    .from(schema.tasks)
    .where(
      and(
        eq(schema.tasks.state, 'open'),
        isNotNull(schema.tasks.assigneeId),
        inArray(
          schema.tasks.orgId,
          cells.map(({ organisation }) => organisation.id),
        ),
      ),
    )
    .orderBy(asc(schema.tasks.orgId), asc(schema.tasks.id))
  for (const [at, { plan, organisation }] of cells.entries()) {
    const task = open.find(({ orgId }) => orgId === organisation.id)
    const doneBy = accounts.get(`bithu.${plan.key}`)?.id
    const note = told[at]
    if (!task || !doneBy || !note) continue
    await db.insert(schema.taskSteps).values({
      taskId: task.id,
      orgId: organisation.id,
      kind: 'progress',
      note,
      doneBy,
      doneOn: '2022-09-01',
    })
    await db
      .update(schema.tasks)
      .set({ result: note, version: sql`${schema.tasks.version} + 1` })
      .where(eq(schema.tasks.id, task.id))
  }
}
