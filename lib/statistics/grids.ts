import { type CellType, cellTypeLabel } from '@/lib/organisations/labels'
import { levels } from '@/lib/ratings/rules/scale'
import type { RollFilter } from './input'
import type { OrganisationCount } from './queries/organisations'
import type { RatedCount } from './queries/rated'
import type { RatedOrganisations } from './queries/rated-organisations'
import { type RatedGroup, ratedLabel } from './rated'

/** A figure, and whom it counts; no value: left for the pen. */
export type GridCell = {
  value?: number
  link?: { roll: RollFilter } | { rated: RatedGroup; type?: CellType } | 'organisations'
}
/** Forms whose columns are not kỳ này, cùng kỳ năm trước. */
export type Grid = {
  key: string
  title: string
  heads: string[]
  rows: { id: string; no: string; title: string; cells: GridCell[] }[]
  note: string
}

const sumOf = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)
const types = (rows: readonly { type: CellType | null }[]): CellType[] => {
  const known: readonly CellType[] = ['village', 'office', 'school', 'forces', 'enterprise', 'other']
  return known.filter((type) => rows.some((row) => row.type === type))
}

type Counted5 = { organisations: readonly OrganisationCount[]; members: Record<string, number> }
const isType = (type: string): type is CellType => type in cellTypeLabel

/** Biểu 5-BTCTW: as far as the portal records types, which is by cell. */
export function organisationGrid({ organisations, members: byType }: Counted5): Grid {
  const members = Object.entries(byType).map(([type, n]) => ({ type: isType(type) ? type : null, n }))
  const cells = organisations.filter(({ kind }) => kind === 'cell')
  const ofKind = (kind: string) => sumOf(organisations.filter((row) => row.kind === kind))
  const base = (rows: typeof cells, isBase: boolean) => sumOf(rows.filter((row) => row.isBase === isBase))
  const untyped = cells.some(({ type }) => type === null) || members.some(({ type }) => type === null)
  const rowOf = (type: CellType | null, title: string) => {
    const its = cells.filter((row) => row.type === type)
    return {
      ...{ id: type ?? 'untyped', no: '', title },
      cells: [
        {},
        { value: base(its, true) },
        {},
        { value: base(its, false) },
        {
          value: sumOf(members.filter((row) => row.type === type)),
          link: type ? { roll: { type } } : undefined,
        },
      ],
    }
  }
  return {
    ...{ key: '5', title: 'Tổ chức đảng và đảng viên theo loại hình' },
    heads: ['Đảng bộ cơ sở', 'Chi bộ cơ sở', 'Đảng bộ bộ phận', 'Chi bộ trực thuộc', 'Đảng viên'],
    rows: [
      {
        ...{ id: 'all', no: '', title: 'Tổng số' },
        cells: [
          { value: ofKind('grassroots'), link: 'organisations' },
          { value: base(cells, true), link: 'organisations' },
          { value: ofKind('section'), link: 'organisations' },
          { value: base(cells, false), link: 'organisations' },
          { value: sumOf(members), link: { roll: {} } },
        ],
      },
      ...types([...cells, ...members]).map((type) => rowOf(type, cellTypeLabel[type])),
      ...(untyped ? [rowOf(null, 'Chưa ghi loại hình')] : []),
    ],
    note: 'Biểu 5 chia theo loại hình tổ chức cơ sở đảng (xã, phường, cơ quan, đơn vị sự nghiệp, quân đội, công an, doanh nghiệp …). Cổng chỉ ghi loại hình của từng chi bộ, chưa ghi loại hình của đảng bộ: bảng này chia theo loại hình chi bộ, chỗ “…” người lập biểu điền tay.',
  }
}

const kinds = [
  ['committee', 'Đảng bộ cơ sở, bộ phận'],
  ['base', 'Chi bộ cơ sở'],
  ['cell', 'Chi bộ trực thuộc'],
] as const

/** Of Biểu 6A–6E what is known of organisations: by level, in the columns of Biểu 5. */
export function ratedOrganisationGrid(rows: readonly RatedOrganisations[]): Grid {
  const row = (title: string, pick: (row: RatedOrganisations) => number) => ({
    ...{ id: title, no: '', title },
    cells: [undefined, ...kinds.map(([kind]) => kind)].map((kind) => ({
      value: rows.reduce((sum, each) => sum + (kind === undefined || each.kind === kind ? pick(each) : 0), 0),
    })),
  })
  const decided = (each: RatedOrganisations) => levels.reduce((sum, level) => sum + each[level], 0)
  return {
    ...{ key: 'Xếp loại tổ chức', title: 'Kết quả xếp loại chất lượng tổ chức đảng' },
    heads: ['Tổng số', ...kinds.map(([, title]) => title)],
    rows: [
      row('Tổ chức đảng trong danh sách xếp loại', ({ listed }) => listed),
      row('Phải xếp loại', ({ listed, outside }) => listed - outside),
      ...levels.map((level) => row(ratedLabel[level], (each) => each[level])),
      row('Chưa có quyết định xếp loại', (each) => each.listed - each.outside - decided(each)),
      row('Không thuộc diện xếp loại', ({ outside }) => outside),
    ],
    note: 'Số từ các đợt xếp loại tổ chức đảng trong năm, danh sách ở trang Xếp loại tổ chức đảng; mức là mức đã có quyết định. Cột theo loại tổ chức, vì cổng chưa ghi loại hình của đảng bộ.',
  }
}

const rated6 = ['listed', 'due', 'excellent', 'good', 'adequate', 'failed', 'unrated', 'outside'] as const

/** Of Biểu 6A–6E what is known: members by level and by type of cell. And 6F, whose collectives the portal does not hold. */
export function ratingGrids(rows: readonly RatedCount[]): Grid[] {
  const countOf = (group: RatedGroup, type?: CellType) =>
    rows.reduce((sum, row) => sum + (type === undefined || row.type === type ? row.counts[group] : 0), 0)
  const cell = (rated: RatedGroup, type?: CellType): GridCell => ({
    value: countOf(rated, type),
    link: { rated, type },
  })
  const shownTypes = types(rows)
  const members = (no: string, title: string, group: RatedGroup) => ({
    ...{ id: group, no, title, cells: [{}, cell(group)] },
  })
  const waiting = countOf('waiting') + countOf('outside')
  return [
    {
      ...{ key: '6', title: 'Kết quả xếp loại chất lượng đảng viên' },
      heads: ['Tổng số', ...shownTypes.map((type) => cellTypeLabel[type])],
      rows: rated6.map((group) => ({
        ...{ id: group, no: '', title: ratedLabel[group] },
        cells: [cell(group), ...shownTypes.map((type) => cell(group, type))],
      })),
      note: 'Số từ các đợt xếp loại trong năm của các chi bộ hiện nay; mức là mức đã có quyết định.',
    },
    {
      ...{ key: '6F', title: 'Kết quả kiểm điểm' },
      heads: ['Tập thể', 'Đảng viên'],
      rows: [
        members('1', 'Phải kiểm điểm', 'due'),
        members('2', 'Đã kiểm điểm', 'reviewed'),
        { id: '3', no: '3', title: 'Chưa kiểm điểm', cells: [{}, { value: waiting }] },
        members('', '– Phải kiểm điểm nhưng chưa kiểm điểm', 'waiting'),
        { id: '3.1', no: '3.1', title: 'Tập thể mới thành lập', cells: [{}, {}] },
        members('3.2', 'Đảng viên mới kết nạp, được miễn, bị đình chỉ sinh hoạt', 'outside'),
        { id: '4', no: '4', title: 'Được gợi ý kiểm điểm', cells: [{}, {}] },
      ],
      note: 'Mục 3 cộng các dòng dưới nó. Kiểm điểm tập thể và việc gợi ý kiểm điểm không ghi trong cổng.',
    },
  ]
}
