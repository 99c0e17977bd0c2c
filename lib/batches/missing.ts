import 'server-only'
import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, meetings, minutes, organisations, papers } from '@/db/schema'
import { meetingTitle } from '@/lib/meetings/labels'
import { pastReopenings } from '@/lib/meetings/reopen'
import { paperFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'
import { longMonth } from '@/lib/pdf/words'

const current = and(
  eq(papers.form, 'minutes'),
  eq(papers.subjectId, batchItems.minutesId),
  isNull(papers.supersededAt),
)

/** Minutes of the batch whose print is not stored yet, in the order of the batch. */
export async function missingIn(batchId: number) {
  return db
    .select({
      minutesId: minutes.id,
      orgId: minutes.orgId,
      status: minutes.status,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      cell: organisations.name,
      paperId: papers.id,
    })
    .from(batchItems)
    .innerJoin(minutes, eq(minutes.id, batchItems.minutesId))
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .leftJoin(papers, current)
    .where(and(eq(batchItems.batchId, batchId), or(isNull(papers.id), ne(papers.state, 'made'))))
    .orderBy(asc(batchItems.position))
}
type Missing = Awaited<ReturnType<typeof missingIn>>[number]

/** Finished minutes that never got into the queue, such as loaded ones, get there now. */
export async function queueForgotten(rows: readonly Missing[]) {
  for (const { minutesId, orgId, status, paperId, month, cell, kind } of rows) {
    if (paperId !== null || status === 'draft') continue
    await db.transaction(async (tx) => {
      const { times } = await pastReopenings(tx, minutesId)
      const paper = { form: 'minutes' as const, fileName: paperFileName('minutes', month, cell, kind) }
      await queuePapers(tx, { id: minutesId, orgId, version: times + 1 }, [paper])
    })
  }
}

/** "Sinh hoạt thường kỳ, tháng 9 năm 2022, Chi bộ thôn Đông Hạ" */
export const nameOf = (row: Missing) => `${meetingTitle(row)}, ${longMonth(row.month)}, ${row.cell}`
