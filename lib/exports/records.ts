import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { waitWords } from '@/lib/awards/labels'
import type { Day } from '@/lib/core/dates'
import { badgeFilter, probationFilter, recordFilter, slipFilter } from '@/lib/records/input'
import { badgeName, completenessWords, paperName, probationWords } from '@/lib/records/labels'
import { listBadgesDue } from '@/lib/records/queries/badges'
import { listRecords } from '@/lib/records/queries/papers'
import { getRecordPlace } from '@/lib/records/queries/places'
import { listProbation } from '@/lib/records/queries/probation'
import { listSlips } from '@/lib/records/queries/slips'
import { fullOn, nextRound } from '@/lib/records/rules/badges'
import { neededOf } from '@/lib/records/rules/papers'
import { slipYear } from '@/lib/records/rules/slips'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow, MOST } from './pages'

/** Everybody below the place, also where the page shows counts. */
export async function paperRows(viewer: Viewer, asked: Asked) {
  const filter = recordFilter.parse(asked)
  const place = await getRecordPlace(viewer, filter.org)
  if (!place) return undefined
  return listed(await everyRow((after) => listRecords(viewer, place, { ...filter, after }, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Hồ sơ', cell: ({ completeness }) => completenessWords(completeness).badges[0]?.[1] ?? null },
    { head: 'Ghi chú', cell: ({ completeness }) => completenessWords(completeness).note ?? null },
    {
      head: 'Giấy tờ thiếu',
      cell: (row) =>
        neededOf(row)
          .filter((key) => row.missing.includes(key))
          .map(paperName)
          .join('; '),
    },
    { head: 'Rà soát ngày', cell: ({ checkedOn }) => dayCell(checkedOn) },
  ])
}

export async function slipRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, state, year = slipYear(today) } = slipFilter.parse(asked)
  const place = await getRecordPlace(viewer, org)
  if (!place) return undefined
  return listed(await listSlips(viewer, place, { year, state }, MOST), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Năm', cell: () => year },
    { head: 'Phiếu bổ sung', cell: ({ checkedOn }) => (checkedOn ? 'Đã nộp' : 'Chưa nộp') },
    { head: 'Ghi ngày', cell: ({ checkedOn }) => dayCell(checkedOn) },
  ])
}

export async function badgeRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, round = nextRound(today), which = 'round' } = badgeFilter.parse(asked)
  const place = await getRecordPlace(viewer, org)
  if (!place) return undefined
  return listed(await listBadgesDue(viewer, place, round, which, MOST), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Năm sinh', cell: ({ birthYear }) => birthYear },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Ngày kết nạp', cell: ({ admittedOn }) => dayCell(admittedOn) },
    { head: 'Huy hiệu', cell: ({ years }) => badgeName(years) },
    { head: 'Đủ ngày', cell: (row) => dayCell(fullOn(row)) },
    { head: 'Đợt', cell: () => dayCell(round) },
    { head: 'Lý do lùi thời gian xét', cell: ({ delayReason }) => delayReason },
    { head: 'Xét từ ngày', cell: ({ delayUntil }) => dayCell(delayUntil) },
    {
      head: 'Kỷ luật phải lùi',
      cell: ({ wait }) => (wait ? Object.values(waitWords(wait)).join('. ') : null),
    },
  ])
}

export async function probationRows(viewer: Viewer, asked: Asked, today: Day) {
  const place = await getRecordPlace(viewer, probationFilter.parse(asked).org)
  if (!place) return undefined
  return listed(await listProbation(viewer, place, today, MOST), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Ngày kết nạp', cell: ({ admittedOn }) => dayCell(admittedOn) },
    { head: 'Hết 12 tháng dự bị', cell: ({ probation }) => dayCell(probation?.endsOn) },
    { head: 'Có giấy chứng nhận lớp đảng viên mới', cell: ({ hasClass }) => yes(hasClass) },
    {
      head: 'Tình trạng',
      cell: ({ probation }) => (probation ? probationWords[probation.state][1] : 'Chưa ghi ngày kết nạp'),
    },
    { head: 'Chi bộ đã đề nghị', cell: ({ isProposed }) => yes(isProposed) },
    { head: 'Chi bộ xét trước hết ngày', cell: ({ probation }) => dayCell(probation?.decideBy) },
  ])
}
