import { z } from 'zod'
import { id } from '@/lib/core/fields'
import { percentOf } from '@/lib/core/numbers'
import { cellTypeLabel } from '@/lib/organisations/labels'
import { type Level, levels } from '@/lib/ratings/rules/scale'
import type { RatedCount } from '@/lib/statistics/queries/rated'

export const summaryFilter = z.object({
  org: id().optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})

export type SummaryLine = Record<Level, number> & {
  id: string
  name: string
  listed: number
  /** Không thuộc diện. */
  outside: number
  /** Thuộc diện, chưa có quyết định. */
  waiting: number
}

/** The structure of the yearly report: total, not subject to it, subject to it and not rated yet, the four levels. */
export const memberLine = ({ type, counts }: RatedCount): SummaryLine => {
  const { listed, outside, unrated, excellent, good, adequate, failed } = counts
  const name = type ? cellTypeLabel[type] : 'Chưa ghi loại hình'
  return { id: name, name, listed, outside, waiting: unrated, excellent, good, adequate, failed }
}

type Counted = Omit<SummaryLine, 'id' | 'waiting'>
export const ratedIn = (line: Record<Level, number>) => levels.reduce((sum, level) => sum + line[level], 0)

export const organisationLine = (row: Counted): SummaryLine => ({
  ...row,
  id: row.name,
  waiting: row.listed - row.outside - ratedIn(row),
})

const counted = ['listed', 'outside', 'waiting', ...levels] as const

export function totalOf(lines: SummaryLine[]): SummaryLine {
  const sumOf = (key: (typeof counted)[number]) => lines.reduce((sum, line) => sum + line[key], 0)
  return {
    ...{ id: 'total', name: 'Tổng số', listed: sumOf('listed'), outside: sumOf('outside') },
    ...{ waiting: sumOf('waiting'), excellent: sumOf('excellent'), good: sumOf('good') },
    ...{ adequate: sumOf('adequate'), failed: sumOf('failed') },
  }
}

/** "12 (20,2 %)": of those rated. */
export function levelCell(line: SummaryLine, level: Level) {
  const share = percentOf(line[level], ratedIn(line))
  return line[level] > 0 ? `${line[level]} (${share})` : '0'
}

type Reason = { isReviewed: boolean; reason: string; people: number }

/** Reasons of a kind together: "mới kết nạp ngày 05/8/2021, chưa đủ 6 tháng" by what is the same in it. */
export function reasonKinds(reasons: Reason[]) {
  const kindOf = ({ isReviewed, reason }: Reason) =>
    isReviewed ? 'thuộc diện nhưng vắng, chưa kiểm điểm' : reason.replace(/ ngày \d\d\/\d\d?\/\d{4}/, '')
  const sums = new Map<string, number>()
  for (const each of reasons) sums.set(kindOf(each), (sums.get(kindOf(each)) ?? 0) + each.people)
  return [...sums]
    .map(([name, people]) => ({ id: name, name, people }))
    .sort((one, other) => other.people - one.people || one.name.localeCompare(other.name, 'vi'))
}
