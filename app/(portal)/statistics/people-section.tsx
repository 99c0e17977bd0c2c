import { can, canSomewhere } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { percentOf } from '@/lib/core/numbers'
import { EXEMPT_TIMES } from '@/lib/members/rules'
import type { Counts } from '@/lib/statistics/counts'
import { listLink, membersLink } from '@/lib/statistics/links'
import type { PeopleRow } from '@/lib/statistics/queries/people'
import { Figures } from '@/lib/ui/figures'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import type { Shown } from './shown'

type Given = Shown & { rows: PeopleRow[]; total: Counts; whole: { members: number; name: string } }

const shown = (count: number) => count.toLocaleString('vi')

/** Đảng viên, chi bộ; temporary members are counted where they belong. */
export function PeopleSection({ viewer, place, cut, year, rows, total, whole }: Given) {
  const mayList = can(viewer, 'members.read', place)
  const link = (more: Record<string, string | number> = {}, at = cut) =>
    mayList ? membersLink(at, more) : undefined
  const since = place.termStartsOn
  const columns: Column<PeopleRow>[] = [
    {
      header: 'Tổ chức',
      cell: ({ id, shortName, kind, isDirect }) => ({
        text: shortName,
        href: isDirect
          ? undefined
          : kind === 'cell'
            ? `/organisations/${id}`
            : listLink('/statistics', { ...cut, org: id }),
      }),
    },
    { header: 'Chi bộ', isNumber: true, cell: ({ cells }) => shown(cells) },
    ...(
      [
        ['Đảng viên', 'members', {}],
        ['Chính thức', 'full', { standing: 'full' }],
        ['Dự bị', 'probationary', { standing: 'probationary' }],
        ['Đang được miễn', 'exempt', { exempt: 'on' }],
        ['Đi làm xa', 'away', { away: 'on' }],
      ] as const
    ).map(
      ([header, name, more]): Column<PeopleRow> => ({
        header,
        isNumber: true,
        isQuiet: (row) => row[name] === 0,
        cell: (row) =>
          row[name] > 0
            ? {
                text: shown(row[name]),
                href: link({ ...more, ...(row.isDirect && { direct: 1 }) }, { ...cut, org: row.id }),
              }
            : shown(row[name]),
      }),
    ),
  ]
  return (
    <Section title="Đảng viên, chi bộ" id="people">
      <Figures
        figures={[
          {
            label: 'Đảng viên',
            value: shown(total.members),
            href: link(),
            note: `${percentOf(total.members, whole.members)} của ${shown(whole.members)} đảng viên ${whole.name}`,
          },
          {
            label: 'Chi bộ',
            value: shown(total.cells),
            href: canSomewhere(viewer, 'organisations.read')
              ? listLink('/organisations', cut, { kind: 'cell' })
              : undefined,
          },
          {
            label: 'Chính thức',
            value: shown(total.full),
            href: link({ standing: 'full' }),
            note: percentOf(total.full, total.members),
          },
          {
            label: 'Dự bị',
            value: shown(total.probationary),
            href: link({ standing: 'probationary' }),
            note: percentOf(total.probationary, total.members),
          },
          {
            label: 'Đang đi làm xa',
            value: shown(total.away),
            href: link({ away: 'on' }),
            note: percentOf(total.away, total.members),
          },
          { label: 'Đang được miễn sinh hoạt', value: shown(total.exempt), href: link({ exempt: 'on' }) },
          ...(since
            ? [
                {
                  label: 'Được miễn từ đầu nhiệm kỳ',
                  value: shown(total.exemptSinceTerm),
                  href: link({ exemptSince: since }),
                  note: `Nhiệm kỳ ${place.termName}, từ ${showDay(since)}`,
                },
              ]
            : []),
          {
            label: `Được miễn mà vẫn dự từ ${EXEMPT_TIMES} kỳ họp năm ${year}`,
            value: shown(total.exemptAttended),
            href: link({ exemptAttended: year }),
            note: 'Chỉ để biết, không phải nghĩa vụ',
          },
        ]}
      />
      <p>
        Gồm đảng viên chính thức và dự bị đang trong danh sách; không tính đảng viên nơi khác đến sinh hoạt
        tạm thời. Nhãn của một đảng bộ tính cho mọi chi bộ trực thuộc.
      </p>
      <Table
        caption="Theo tổ chức trực thuộc"
        rows={rows}
        columns={columns}
        empty="Không có chi bộ nào như vậy. Đồng chí bỏ bớt điều kiện lọc."
      />
    </Section>
  )
}
