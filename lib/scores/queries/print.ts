import 'server-only'
import { byKey, db } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { letterheadOf, letterheadShape } from '@/lib/meetings/letterhead'
import { paperFileName, scoreListFileName } from '@/lib/papers/file-name'
import { saysTheSame } from '@/lib/papers/issue'
import { listSourceOf } from '@/lib/scores/list-source'
import { scoreSheetFrom } from '@/lib/scores/sheet-paper'
import { getIssuedList } from './issued'
import { listScorePlaces, type ScorePlace } from './list'
import { getScoreSheet } from './sheet'

/** Which sheet a print is of; of minutes still written on, what it says so far. */
export async function scoreSheetForPrint(viewer: Viewer, meetingId: number) {
  const found = await getScoreSheet(viewer, meetingId)
  const names =
    found && (letterheadShape.safeParse(found.letterhead).data ?? (await letterheadOf(byKey, found.orgId)))
  if (!found?.score || !names) return undefined
  const subject = {
    id: found.minutesId,
    name: `minutes:${found.minutesId}`,
    path: found.path,
    isDraft: found.status === 'draft',
    fileName: paperFileName('scoreSheet', found.month, found.cell, found.kind),
  }
  return { subject, draft: subject.isDraft ? scoreSheetFrom(found, found.score, names) : undefined }
}

/** Danh sách tổng hợp of a committee's cells as it stands now; of a place out of reach there is none. */
export async function scoreListForPrint(viewer: Viewer, orgId: number, month: Day, today: Day) {
  const place = (await listScorePlaces(viewer)).find(({ id }) => id === orgId)
  const source = place && (await listSourceOf(db, viewer, place, { month, today }))
  return source && { draft: source.draft(), fileName: scoreListFileName(month, place.name) }
}

/** What may be done with the list of a month: issued for the first time, or anew because something has changed. */
export async function getListState(viewer: Viewer, place: ScorePlace, month: Day, today: Day) {
  const issued = await getIssuedList(viewer, place.id, month)
  if (!can(viewer, 'scores.issue', place)) return { issued, mayIssue: false, isTooEarly: false }
  const preparedBy = issued?.issuedBy ?? undefined
  const source = await listSourceOf(db, viewer, place, { month, today, preparedBy })
  const hasOfficial = source?.lines.some(({ isOfficial }) => isOfficial) ?? false
  const isSame = issued && source && saysTheSame(issued, source.paperOn(''))
  return { issued, mayIssue: hasOfficial && !isSame, isTooEarly: !hasOfficial }
}
