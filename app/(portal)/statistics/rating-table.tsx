import { percentText } from '@/lib/core/numbers'
import type { Cut } from '@/lib/organisations/cut'
import { levelShort } from '@/lib/ratings/labels'
import { levels } from '@/lib/ratings/rules/scale'
import { listLink } from '@/lib/statistics/links'
import type { RatingRow } from '@/lib/statistics/rating-rows'
import { type Column, Table } from '@/lib/ui/table'

const columns = (cut: Cut): Column<RatingRow>[] => [
  {
    header: 'Năm',
    cell: ({ year, levels: held }) => ({
      text: year,
      href: held ? listLink('/ratings', cut, { year, state: 'finished' }) : undefined,
    }),
  },
  {
    header: 'Tốt trở lên',
    isNumber: true,
    cell: ({ percent, isReplaced }) => ({
      text: percent === undefined ? '' : percentText(percent),
      badges: isReplaced ? [['plain', 'Đã có số mới'] as const] : [],
    }),
  },
  { header: 'Được xếp loại', isNumber: true, cell: ({ rated }) => rated?.toLocaleString('vi') ?? '' },
  ...levels.map(
    (level): Column<RatingRow> => ({
      header: levelShort[level],
      isNumber: true,
      isQuiet: ({ levels: held }) => !held,
      cell: ({ year, levels: held }) => ({
        text: held?.[level].toLocaleString('vi') ?? '',
        href: held?.[level] ? listLink('/statistics/ratings', cut, { year, group: level }) : undefined,
      }),
    }),
  ),
  {
    header: 'Chi bộ đã có quyết định',
    isNumber: true,
    isQuiet: ({ covered }) => !covered,
    cell: ({ covered }) => covered ?? '',
  },
  {
    header: 'Nguồn, thang xếp loại',
    cell: ({ source, scale, levels: held }) => ({
      text: source,
      badges: held ? [] : [['calm', 'Số liệu báo cáo'] as const],
      note: scale,
    }),
  },
]

export const RatingTable = ({ rows, cut }: { rows: RatingRow[]; cut: Cut }) => (
  <div className="print:[&_td:last-child]:min-w-40">
    <Table
      caption="Số liệu từng năm"
      rows={rows}
      columns={columns(cut)}
      empty="Chưa có đợt xếp loại nào đã quyết định và chưa nhập số liệu báo cáo nào."
    />
  </div>
)
