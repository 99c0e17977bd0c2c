import 'server-only'
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, meetings, minutes, organisations, papers, proposals, scoreLists } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { meetingTitle } from '@/lib/meetings/labels'
import { pastReopenings } from '@/lib/meetings/reopen'
import { isCurrent } from '@/lib/papers/current'
import { paperFileName, personFileName } from '@/lib/papers/file-name'
import { formLabel } from '@/lib/papers/labels'
import { queuePapers } from '@/lib/papers/queue'
import { longMonth } from '@/lib/pdf/words'
import { issueScoreSheet } from '@/lib/scores/issue-sheet'
import { isBatchForm } from './rules'

/** The stored paper of an item, the version that holds now. */
export const currentPaper = isCurrent(batchItems.form, batchItems.subjectId)

/** Whose paper an item is: of the cell of its meeting, or of the committee whose month it sums up. */
export const ofList = and(eq(batchItems.form, 'scoreList'), eq(scoreLists.id, batchItems.subjectId))
export const ofOrganisation = sql`${organisations.id} = coalesce(${meetings.orgId}, ${scoreLists.orgId})`

/** Papers of the batch that are not stored yet, in the order of the batch. */
export async function missingIn(batchId: number) {
  const rows = await db
    .select({
      form: batchItems.form,
      subjectId: batchItems.subjectId,
      orgId: organisations.id,
      status: minutes.status,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: sql<Day>`coalesce(${meetings.month}, ${scoreLists.month})`,
      organisation: organisations.name,
      /** Whom a resolution about one person is about. */
      person: proposals.fullName,
      paperId: papers.id,
    })
    .from(batchItems)
    .leftJoin(meetings, eq(meetings.id, batchItems.meetingId))
    .leftJoin(scoreLists, ofList)
    .innerJoin(organisations, ofOrganisation)
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .leftJoin(papers, currentPaper)
    .leftJoin(proposals, and(eq(batchItems.form, 'personResolution'), eq(proposals.id, batchItems.subjectId)))
    .where(and(eq(batchItems.batchId, batchId), or(isNull(papers.id), ne(papers.state, 'made'))))
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ form, ...row }) => (isBatchForm(form) ? [{ ...row, form }] : []))
}
const queuedAtOnce = [
  'agenda',
  'invitation',
  'ballotMinutes',
  'supplement',
  'correction',
  'extract',
  'scoreList',
] as const
const isQueuedAtOnce = (form: string): form is (typeof queuedAtOnce)[number] =>
  queuedAtOnce.some((each) => each === form)

type Missing = Awaited<ReturnType<typeof missingIn>>[number]

/** Finished minutes that never got into the queue, such as loaded ones, get there now; so do sheets nobody printed. */
export async function queueForgotten(rows: readonly Missing[]) {
  for (const { form, subjectId, orgId, status, paperId, month, organisation, kind, person } of rows) {
    // What was sent out, counted, added or corrected is in the queue from then on.
    if (paperId !== null || status === 'draft' || kind === null || isQueuedAtOnce(form)) continue
    await db.transaction(async (tx) => {
      if (form === 'scoreSheet') return issueScoreSheet(tx, subjectId)
      if (form === 'personResolution') {
        const fileName = personFileName(form, month, person ?? '')
        return queuePapers(tx, { id: subjectId, orgId }, [{ form, fileName }])
      }
      const { times } = await pastReopenings(tx, subjectId)
      const paper = { form, fileName: paperFileName(form, month, organisation, kind) }
      await queuePapers(tx, { id: subjectId, orgId, version: times + 1 }, [paper])
    })
  }
}

/** "Sinh hoạt thường kỳ, tháng 9 năm 2022, Chi bộ thôn Đông Hạ", other papers with what they are. */
type Named = Pick<Missing, 'form' | 'kind' | 'isCombined' | 'month' | 'organisation' | 'person'>
export const nameOf = ({ form, kind, isCombined, month, organisation, person }: Named) =>
  [
    ...(form === 'minutes' ? [] : [formLabel[form]]),
    ...(kind === null ? [] : [meetingTitle({ kind, isCombined: isCombined ?? false })]),
    longMonth(month),
    organisation,
    ...(person ? [person] : []),
  ].join(', ')
