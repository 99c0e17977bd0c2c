import 'server-only'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import { summaryPaper } from '@/lib/collectives/summary-paper'
import type { Day } from '@/lib/core/dates'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { named } from '@/lib/papers/file-name'
import { getRound } from './rounds'
import { getSummary } from './summary'

/** Báo cáo tổng hợp as a paper; of a place out of reach there is none. */
export async function summaryForPrint(viewer: Viewer, asked: { org: number; year: number }) {
  const found = await getSummary(viewer, asked)
  const names = found && (await letterheadOf(db, found.place.id))
  if (!names) return undefined
  return {
    place: found.place,
    title: `báo cáo tổng hợp xếp loại ${asked.year} ${found.place.shortName}`,
    dataOn: (today: Day, preparedBy = viewer.fullName) => summaryPaper({ found, today, names, preparedBy }),
  }
}

/** Quyết định of a round in reach, once it is taken. */
export async function roundDecisionForPrint(viewer: Viewer, roundId: number) {
  const found = await getRound(viewer, roundId)
  if (found?.round.state !== 'finished') return undefined
  const { orgPath, year } = found.round
  return {
    id: roundId,
    name: `collectives:${roundId}`,
    path: orgPath,
    isDraft: false,
    fileName: named(`quyết định xếp loại tổ chức đảng ${year}`),
  }
}
