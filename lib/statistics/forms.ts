import { ageLabels, eraLabels } from './ages'
import type { RollFilter } from './input'
import { type Gain, gainLabel, type Loss, lossLabel } from './movement'
import type { Service } from './service'

/** Counted on one day, or of those admitted in a period. */
export type Tally = {
  total: number
  female: number
  probationary: number
  minority: number
  exempt: number
  ages: number[]
  eras: number[]
}
export type Admitted = Pick<Tally, 'total' | 'minority' | 'ages'> & {
  /** Tuổi bình quân; undefined where nobody was admitted. */
  meanAge?: number
  cellsWith: number
  cellsWithout: number
}
export type ByProvince = { other: number; same: number }
/** One of the two columns: kỳ này, cùng kỳ năm trước. */
export type FormColumn = {
  start: Tally
  end: Tally
  gains: Record<Gain, number>
  losses: Record<Loss, number>
  removedProbationary: number
  /** Chuyển đến, chuyển đi by province; undefined where that of one of them is not known. */
  received?: ByProvince
  transferred?: ByProvince
  admitted: Admitted
}
/** `link`: whom the figure of this period counts. */
export type FormRow = {
  id: string
  no: string
  title: string
  /** Undefined: the portal does not know it; left for the pen. */
  values?: [now: number | undefined, before: number | undefined]
  link?: { day: 'start' | 'end'; filter: RollFilter } | { list: Gain | Loss | Service }
}
export type Form = { key: string; title: string; rows: FormRow[] }

export type Of<Column = FormColumn> = (
  no: string,
  title: string,
  pick?: (column: Column) => number | undefined,
  link?: FormRow['link'],
) => FormRow

/** Builds forms of Chỉ tiêu, kỳ này, cùng kỳ năm trước. */
export const formBuilder =
  <Column>(now: Column, before: Column) =>
  (key: string, title: string, rows: (of: Of<Column>) => FormRow[]): Form => ({
    ...{ key, title },
    rows: rows((no, words, pick, link) => ({
      ...{ id: '', no, title: words, link },
      values: pick && [pick(now), pick(before)],
    })).map((row, at) => ({ ...row, id: `${key}-${at}` })),
  })

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0)
const gains = ['admitted', 'received', 'restored'] as const
const losses = ['deceased', 'expelled', 'removed', 'resigned', 'transferred'] as const

/** Biểu 1-BTCTW. A + B – C = D; what the form has no row for is shown as such only where there is any. */
function movementRows(of: Of, hasOther: { gain: boolean; loss: boolean }): FormRow[] {
  const gain = (kind: Gain, no: string) =>
    of(no, gainLabel[kind], (column) => column.gains[kind], { list: kind })
  const loss = (kind: Loss, no: string) =>
    of(no, lossLabel[kind], (column) => column.losses[kind], { list: kind })
  return [
    of('A', 'Đảng viên cuối kỳ trước', ({ start }) => start.total, { day: 'start', filter: {} }),
    of('B', 'Đảng viên tăng trong kỳ', (column) => sumOf(column.gains)),
    ...gains.flatMap((kind, at) => [
      gain(kind, String(at + 1)),
      ...(kind === 'received'
        ? [
            of('a', '– Từ tỉnh khác', ({ received }) => received?.other, { list: kind }),
            of('b', '– Từ nơi khác trong tỉnh', ({ received }) => received?.same, { list: kind }),
          ]
        : []),
    ]),
    ...(hasOther.gain ? [gain('otherGain', '')] : []),
    of('C', 'Đảng viên giảm trong kỳ', (column) => sumOf(column.losses)),
    ...losses.flatMap((kind, at) => [
      loss(kind, String(at + 1)),
      ...(kind === 'removed'
        ? [of('', '– Trong đó: đảng viên dự bị', ({ removedProbationary }) => removedProbationary)]
        : []),
      ...(kind === 'transferred'
        ? [
            of('a', '– Đi tỉnh khác', ({ transferred }) => transferred?.other, { list: kind }),
            of('b', '– Đi nơi khác trong tỉnh', ({ transferred }) => transferred?.same, { list: kind }),
          ]
        : []),
    ]),
    ...(hasOther.loss ? [loss('otherLoss', '')] : []),
    of('D', 'Đảng viên cuối kỳ (D = A + B – C)', ({ end }) => end.total, { day: 'end', filter: {} }),
  ]
}

/** Biểu 2-BTCTW. */
const admissionRows = (of: Of): FormRow[] => [
  of('I', 'Đảng viên mới kết nạp', ({ admitted }) => admitted.total, { list: 'admitted' }),
  of('', '– Dân tộc thiểu số', ({ admitted }) => admitted.minority),
  ...['Đoàn viên thanh niên', 'Chủ doanh nghiệp tư nhân', 'Vi phạm chính sách dân số'].map((title) =>
    of('', `– ${title}`),
  ),
  of('', '– Có vợ hoặc chồng là người nước ngoài'),
  of('', '– Kết nạp lại'),
  of('II', 'Phân tích'),
  of('1', 'Nghề nghiệp khi vào Đảng'),
  of('2', 'Tuổi đời'),
  ...ageLabels.map((label, at) => of('', `– ${label}`, ({ admitted }) => admitted.ages[at] ?? 0)),
  of('', '– Tuổi bình quân', ({ admitted }) => admitted.meanAge ?? 0),
  of('3', 'Giáo dục phổ thông, chuyên môn, học hàm'),
  of('III', 'Tổ chức đảng'),
  of('', '– Chi bộ có kết nạp đảng viên', ({ admitted }) => admitted.cellsWith),
  of('', '– Chi bộ không kết nạp đảng viên', ({ admitted }) => admitted.cellsWithout),
]

/** Biểu 3-BTCTW. */
function strengthRows(of: Of): FormRow[] {
  const end = (filter: RollFilter) => ({ day: 'end' as const, filter })
  return [
    of('I', 'Tổng số đảng viên', (column) => column.end.total, end({})),
    of('', '– Nữ', (column) => column.end.female, end({ sex: 'female' })),
    of('', '– Dự bị', (column) => column.end.probationary, end({ standing: 'probationary' })),
    of('', '– Dân tộc thiểu số', (column) => column.end.minority, end({ minority: 'on' })),
    ...['Tôn giáo', 'Đoàn viên thanh niên', 'Chủ doanh nghiệp tư nhân'].map((title) => of('', `– ${title}`)),
    of('', '– Có vợ hoặc chồng là người nước ngoài'),
    of('II', 'Phân tích'),
    of('1', 'Nghề nghiệp (đang công tác, nghỉ hưu)'),
    of(
      '',
      '– Trong đó: được miễn công tác và sinh hoạt đảng',
      (column) => column.end.exempt,
      end({ exempt: 'on' }),
    ),
    of('2', 'Tuổi đời'),
    ...ageLabels.map((label, age) =>
      of('', `– ${label}`, (column) => column.end.ages[age] ?? 0, end({ age })),
    ),
    of('3', 'Thời gian kết nạp'),
    ...eraLabels.map((label, era) =>
      of('', `– ${label}`, (column) => column.end.eras[era] ?? 0, end({ era })),
    ),
    of('4', 'Giáo dục phổ thông'),
    of('5', 'Chuyên môn nghiệp vụ'),
    of('6', 'Học hàm'),
    of('7', 'Lý luận chính trị'),
  ]
}

/** Biểu 1, 2, 3 as of the columns of 2022: Tiêu chí, kỳ này, cùng kỳ năm trước, %. */
export function formsOf(now: FormColumn, before: FormColumn): Form[] {
  const has = (kind: 'gains' | 'losses', name: string) =>
    [now, before].some((column) => new Map(Object.entries(column[kind])).get(name))
  const build = formBuilder(now, before)
  const other = { gain: has('gains', 'otherGain'), loss: has('losses', 'otherLoss') }
  return [
    build('1', 'Tăng, giảm đảng viên', (of) => movementRows(of, other)),
    build('2', 'Đảng viên mới kết nạp', admissionRows),
    build('3', 'Đội ngũ đảng viên', strengthRows),
  ]
}
