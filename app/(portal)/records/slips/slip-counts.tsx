import { recordLink } from '@/app/(portal)/records/record-links'
import type { Viewer } from '@/lib/auth/policy'
import type { Place } from '@/lib/records/parts'
import { countSlips, type SlipCounts } from '@/lib/records/queries/slips'
import { type Column, Table } from '@/lib/ui/table'

const columns = (year: number): Column<SlipCounts>[] => {
  const counted = (value: number, org: number, state: 'handedIn' | 'waiting') =>
    value === 0
      ? { text: 0 }
      : { text: value.toLocaleString('vi'), href: recordLink('/slips', { org, year, state }) }
  return [
    {
      header: 'Tổ chức',
      cell: ({ id, name }) => ({ text: name, href: recordLink('/slips', { org: id, year }) }),
    },
    { header: 'Đảng viên', isNumber: true, cell: ({ total }) => total },
    { header: 'Đã nộp', isNumber: true, cell: ({ id, handedIn }) => counted(handedIn, id, 'handedIn') },
    { header: 'Chưa nộp', isNumber: true, cell: ({ id, waiting }) => counted(waiting, id, 'waiting') },
  ]
}

/** How many slips of the year each organisation below has collected. */
export async function SlipCountTable({
  viewer,
  place,
  year,
}: {
  viewer: Viewer
  place: Place
  year: number
}) {
  const rows = await countSlips(viewer, place, year)
  const sum = (field: 'total' | 'handedIn') => rows.reduce((all, row) => all + row[field], 0)
  return (
    <>
      <p>
        Đã nộp <strong>{sum('handedIn').toLocaleString('vi')}</strong> trong{' '}
        {sum('total').toLocaleString('vi')} đảng viên.
      </p>
      <Table rows={rows} columns={columns(year)} empty="Chưa có đảng viên nào trong phạm vi này." />
    </>
  )
}
