import 'server-only'
import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, meetings, minutes, organisations, papers, proposals } from '@/db/schema'
import { meetingTitle } from '@/lib/meetings/labels'
import { pastReopenings } from '@/lib/meetings/reopen'
import { paperFileName, personFileName } from '@/lib/papers/file-name'
import { formLabel } from '@/lib/papers/labels'
import { queuePapers } from '@/lib/papers/queue'
import { longMonth } from '@/lib/pdf/words'
import { issueScoreSheet } from '@/lib/scores/issue-sheet'
import { isBatchForm } from './rules'

/** The stored paper of an item, the version that holds now. */
export const currentPaper = and(
  eq(papers.form, batchItems.form),
  eq(papers.subjectId, batchItems.subjectId),
  isNull(papers.supersededAt),
)

/** Papers of the batch that are not stored yet, in the order of the batch. */
export async function missingIn(batchId: number) {
  const rows = await db
    .select({
      form: batchItems.form,
      subjectId: batchItems.subjectId,
      orgId: meetings.orgId,
      status: minutes.status,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      cell: organisations.name,
      /** Whom a resolution about one person is about. */
      person: proposals.fullName,
      paperId: papers.id,
    })
    .from(batchItems)
    .innerJoin(meetings, eq(meetings.id, batchItems.meetingId))
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(papers, currentPaper)
    .leftJoin(proposals, and(eq(batchItems.form, 'personResolution'), eq(proposals.id, batchItems.subjectId)))
    .where(and(eq(batchItems.batchId, batchId), or(isNull(papers.id), ne(papers.state, 'made'))))
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ form, ...row }) => (isBatchForm(form) ? [{ ...row, form }] : []))
}
const queuedAtOnce = ['agenda', 'invitation', 'ballotMinutes', 'supplement', 'correction', 'extract'] as const
const isQueuedAtOnce = (form: string): form is (typeof queuedAtOnce)[number] =>
  queuedAtOnce.some((each) => each === form)

type Missing = Awaited<ReturnType<typeof missingIn>>[number]

/** Finished minutes that never got into the queue, such as loaded ones, get there now; so do sheets nobody printed. */
export async function queueForgotten(rows: readonly Missing[]) {
  for (const { form, subjectId, orgId, status, paperId, month, cell, kind, person } of rows) {
    // What was sent out, counted, added or corrected is in the queue from then on.
    if (paperId !== null || status === 'draft' || isQueuedAtOnce(form)) continue
    await db.transaction(async (tx) => {
      if (form === 'scoreSheet') return issueScoreSheet(tx, subjectId)
      if (form === 'personResolution') {
        const fileName = personFileName(form, month, person ?? '')
        return queuePapers(tx, { id: subjectId, orgId }, [{ form, fileName }])
      }
      const { times } = await pastReopenings(tx, subjectId)
      const paper = { form, fileName: paperFileName(form, month, cell, kind) }
      await queuePapers(tx, { id: subjectId, orgId, version: times + 1 }, [paper])
    })
  }
}

/** "Sinh hoạt thường kỳ, tháng 9 năm 2022, Chi bộ thôn Đông Hạ", other papers with what they are. */
type Named = Pick<Missing, 'form' | 'kind' | 'isCombined' | 'month' | 'cell' | 'person'>
export const nameOf = (row: Named) =>
  [
    ...(row.form === 'minutes' ? [] : [formLabel[row.form]]),
    meetingTitle(row),
    longMonth(row.month),
    row.cell,
    ...(row.person ? [row.person] : []),
  ].join(', ')
