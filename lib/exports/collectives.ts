import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { roundFilter } from '@/lib/collectives/input'
import { stateName } from '@/lib/collectives/labels'
import { getRound, listRounds } from '@/lib/collectives/queries/rounds'
import { getSummary } from '@/lib/collectives/queries/summary'
import type { RoundRow } from '@/lib/collectives/round-of'
import { ratedIn, type SummaryLine, summaryFilter, totalOf } from '@/lib/collectives/summary'
import type { Day } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { levelName, levelShort } from '@/lib/ratings/labels'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { levels } from '@/lib/ratings/rules/scale'
import { type Asked, dayCell, listed } from './listed'

export async function roundRows(viewer: Viewer, asked: Asked) {
  const rows = await listRounds(viewer, roundFilter.parse(asked))
  return listed(rows, [
    { head: 'Cấp quyết định', cell: ({ decider }) => decider },
    { head: 'Năm', cell: ({ year }) => year },
    { head: 'Tình trạng', cell: ({ state }) => stateName[state] },
    { head: 'Tổ chức', cell: ({ listed: many }) => many },
    ...levels.map((level) => ({ head: levelShort[level], cell: (row: (typeof rows)[number]) => row[level] })),
    { head: 'Số quyết định', cell: ({ decisionNumber }) => decisionNumber },
  ])
}

/** One round: every organisation on its list, also those not rated, with the reason. */
export async function collectiveRows(viewer: Viewer, asked: Asked) {
  const read = id().safeParse(asked.round)
  const found = read.success ? await getRound(viewer, read.data) : undefined
  if (!found) return undefined
  const lackOf = new Map(found.missing.map((each) => [each.id, each.missing.join('; ')]))
  const isOpen = found.round.state === 'open'
  return listed(found.rows, [
    { head: 'Tổ chức đảng', cell: ({ name }) => name },
    { head: 'Nhóm tương đồng', cell: ({ groupName }) => groupName },
    { head: 'Tự xếp loại', cell: ({ selfLevel }) => (selfLevel ? levelName[selfLevel] : null) },
    { head: 'Ngày tự xếp loại', cell: ({ selfOn }) => dayCell(selfOn) },
    ...levels.map((level) => ({
      head: `Phiếu ${levelShort[level].toLocaleLowerCase('vi')}`,
      cell: (row: RoundRow) => row[level],
    })),
    { head: 'Kết quả xếp loại', cell: ({ level }) => (level ? levelName[level] : null) },
    { head: 'Không xếp loại vì', cell: ({ notRatedReason }) => notRatedReason || null },
    { head: 'Còn thiếu', cell: ({ id: rowId }) => (isOpen ? (lackOf.get(rowId) ?? null) : null) },
    { head: 'Ghi chú', cell: ({ note }) => note || null },
  ])
}

/** Members by type of cell, organisations by kind, each with its total. */
export async function summaryRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, year = reviewedYear(today) } = summaryFilter.parse(asked)
  const found = await getSummary(viewer, { org, year })
  if (!found) return undefined
  const of = (what: string, lines: SummaryLine[]) =>
    [...lines, totalOf(lines)].map((line) => ({ ...line, what }))
  return listed(
    [...of('Đảng viên', found.members), ...of('Tổ chức đảng', found.organisations)],
    [
      { head: 'Đối tượng', cell: ({ what }) => what },
      { head: 'Loại', cell: ({ name }) => name },
      { head: 'Năm', cell: () => year },
      { head: 'Tổng số', cell: ({ listed: all }) => all },
      { head: 'Không thuộc diện', cell: ({ outside }) => outside },
      { head: 'Chưa có quyết định', cell: ({ waiting }) => waiting },
      { head: 'Đã xếp loại', cell: ratedIn },
      ...levels.map((level) => ({ head: levelShort[level], cell: (line: SummaryLine) => line[level] })),
    ],
  )
}
