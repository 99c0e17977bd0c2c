import { recordLink } from '@/app/(portal)/records/record-links'
import type { Viewer } from '@/lib/auth/policy'
import type { Place } from '@/lib/records/parts'
import type { ScreeningFilter } from '@/lib/screenings/input'
import { outcomeLabel } from '@/lib/screenings/labels'
import { countScreenings, type ScreeningCounts } from '@/lib/screenings/queries'
import { outcomes } from '@/lib/screenings/rules'
import { type Column, Table } from '@/lib/ui/table'

const columns = (year: number): Column<ScreeningCounts>[] => {
  const counted = (value: number, org: number, outcome: ScreeningFilter['outcome']) =>
    value === 0
      ? { text: 0 }
      : { text: value.toLocaleString('vi'), href: recordLink('/screening', { org, year, outcome }) }
  return [
    {
      header: 'Tổ chức',
      cell: ({ id, name }) => ({ text: name, href: recordLink('/screening', { org: id, year }) }),
    },
    { header: 'Đảng viên', isNumber: true, cell: ({ total }) => total },
    { header: 'Chưa rà soát', isNumber: true, cell: ({ id, waiting }) => counted(waiting, id, 'waiting') },
    ...outcomes.map(
      (outcome): Column<ScreeningCounts> => ({
        header: outcomeLabel[outcome],
        isNumber: true,
        cell: (row) => counted(row[outcome], row.id, outcome),
      }),
    ),
    { header: 'Còn phải theo dõi', isNumber: true, cell: ({ id, open }) => counted(open, id, 'open') },
  ]
}

/** What was found in a year by what stands directly below: communes of a district, cells of a commune. */
export async function ScreeningCountTable({
  viewer,
  place,
  year,
}: {
  viewer: Viewer
  place: Place
  year: number
}) {
  const rows = await countScreenings(viewer, place, year)
  const sum = (field: 'total' | 'waiting' | 'open') => rows.reduce((all, row) => all + row[field], 0)
  return (
    <>
      <p>
        Đã rà soát <strong>{(sum('total') - sum('waiting')).toLocaleString('vi')}</strong> trong{' '}
        {sum('total').toLocaleString('vi')} đảng viên; còn phải theo dõi {sum('open').toLocaleString('vi')}.
      </p>
      <Table rows={rows} columns={columns(year)} empty="Chưa có đảng viên nào trong phạm vi này." />
    </>
  )
}
