import { type Day, showDay } from '@/lib/core/dates'
import { type Level, levels, lowerOf } from './scale'

export type Ballots = Record<Level, number>
export type Row = Ballots & { id: number; invalid: number }
export type Sheets = {
  summoned: number
  present: number
  votingBase: number
  issued: number
  returned: number
}

export type Problem = { field: string; message: string }

export const validOf = (ballots: Ballots) => levels.reduce((sum, level) => sum + ballots[level], 0)

/** Sums of the tally minutes; each problem names the field where the number stands. */
export function tallyProblems(sheets: Sheets, rows: Row[]): Problem[] {
  const { summoned, present, votingBase, issued, returned } = sheets
  const checks: [boolean, Problem][] = [
    [
      present > summoned,
      { field: 'present', message: `Có mặt ${present}, nhiều hơn số được triệu tập ${summoned}.` },
    ],
    [
      votingBase > summoned,
      { field: 'votingBase', message: `Cơ số ${votingBase}, nhiều hơn số được triệu tập ${summoned}.` },
    ],
    [
      present > votingBase,
      {
        field: 'votingBase',
        message: `Cơ số ${votingBase}, ít hơn số có mặt ${present}: ai có mặt thì được tính.`,
      },
    ],
    [
      issued > present,
      {
        field: 'issued',
        message: `Phát ra ${issued} phiếu, nhiều hơn số người có mặt ${present}.`,
      },
    ],
    [
      returned > issued,
      { field: 'returned', message: `Thu về ${returned} phiếu, nhiều hơn số phát ra ${issued}.` },
    ],
  ]
  const wrongRows = rows.flatMap((row) => {
    const valid = validOf(row)
    if (valid + row.invalid === returned) return []
    const message = `Các mức cộng lại ${valid}, không hợp lệ ${row.invalid}, thành ${valid + row.invalid}; phải bằng ${returned} phiếu thu về.`
    return [{ field: `good-${row.id}`, message }]
  })
  return [...checks.flatMap(([isWrong, problem]) => (isWrong ? [problem] : [])), ...wrongRows]
}

/** More than half of the base: the regulation names no share, so this is the setting by default. */
export const majorityFrom = (base: number) => Math.floor(base / 2) + 1

/**
 * The level a majority of the base stands behind: the best one that more than half voted for or above. One level with
 * more than half of its own is the same level. Null: no majority, the cell votes again.
 */
export function proposedByVotes(ballots: Ballots, base: number, needed = majorityFrom(base)): Level | null {
  let behind = 0
  for (const level of ['excellent', 'good', 'adequate'] as const) {
    behind += ballots[level]
    if (behind >= needed) return level
  }
  return ballots.failed >= needed ? 'failed' : null
}

/** The vote cannot lift a level above the regulation, nor does the score lift it above the vote. */
export const cellLevel = (byVotes: Level, byRules: Level) => lowerOf(byVotes, byRules)

type Taken = { heldOn: Day; without: string[]; strangers: string[]; isTaken: boolean }

/** What the minutes and the list do not agree on, in words; empty where they do. */
export function tallyRemark({ heldOn, without, strangers, isTaken }: Taken) {
  const named = (names: string[]) => names.map((name) => `đồng chí ${name}`).join(', ')
  const remarks = [
    ...(isTaken ? [] : ['số phiếu chưa chuyển được sang đây, chi bộ nhập ở bước “Nhập kết quả kiểm phiếu”']),
    ...(without.length > 0 ? [`biên bản không có phiếu của ${named(without)}`] : []),
    ...(strangers.length > 0
      ? [`biên bản có phiếu của ${named(strangers)}, không thuộc danh sách kiểm điểm`]
      : []),
  ]
  return remarks.length > 0 ? `Biên bản ngày ${showDay(heldOn)}: ${remarks.join('; ')}.` : ''
}
