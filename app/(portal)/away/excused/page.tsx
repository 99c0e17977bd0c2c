import { notFound } from 'next/navigation'
import { AbsenceFilter } from '@/app/(portal)/away/absence-filter'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { absenceFilter } from '@/lib/away/input'
import { type ExcusedRow, listExcused } from '@/lib/away/queries/excused'
import { excusedRule } from '@/lib/away/rule-set'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { listPlaces } from '@/lib/members/queries/list'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<ExcusedRow>[] = [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/away/${id}`, note: cell }),
  },
  {
    header: 'Số kỳ liên tiếp',
    cell: ({ run, heldOn }) => ({
      badges: [['warn', `${run} kỳ`] as const],
      note: heldOn.map(showDay).join(', '),
    }),
  },
  {
    header: 'Trao đổi sau đó',
    cell: ({ spokenOn }) => (spokenOn ? showDay(spokenOn) : { badges: [['warn', 'Chưa ghi'] as const] }),
  },
  {
    header: 'Đang làm',
    cell: ({ isUnderWay }) => (isUnderWay ? 'Đã có đơn xin miễn hoặc được miễn' : 'Chưa có'),
  },
  {
    header: 'Ai xử lý',
    cell: ({ id, cell, isDue }) =>
      isDue ? { text: `Bí thư ${cell}`, href: `/away/${id}#contacts` } : 'Không có việc',
  },
]

/** Vắng có lý do nhiều kỳ liên tiếp, the longest rows first. */
export default async function ExcusedPage({ searchParams }: PageProps<'/away/excused'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'away.read')) notFound()
  const filter = absenceFilter.parse(await searchParams)
  const today = await businessDay()
  const [{ rows, next }, places, { year, limit }] = await Promise.all([
    listExcused(viewer, filter, today),
    listPlaces(viewer, filter.org),
    excusedRule(viewer, filter.year, today),
  ])
  const { after: _, ...query } = filter

  return (
    <Page
      title={`Vắng có lý do nhiều kỳ liên tiếp năm ${year}`}
      lead="Biên bản đã hoàn tất ghi vắng có lý do ở các kỳ thường kỳ gần nhất trong năm, tính đến kỳ cuối; không tính người được miễn."
      crumbs={[{ name: 'Đảng viên đi làm xa', href: '/away' }]}
    >
      <Notice title="Căn cứ">
        {limit === undefined
          ? `Bảng chấm điểm của năm ${year} không xét vắng có lý do liên tiếp; danh sách gồm người vắng từ 2 kỳ.`
          : `Bảng chấm điểm năm ${year}: không ai vắng có lý do quá ${limit} kỳ liên tiếp.`}
      </Notice>
      <AbsenceFilter filter={filter} places={places} today={today}>
        <Filter
          name="months"
          label="Số kỳ liên tiếp"
          value={filter.months}
          all={`Từ ${(limit ?? 1) + 1} kỳ`}
          options={[2, 3, 4, 5]
            .filter((many) => many !== (limit ?? 1) + 1)
            .map((many) => ({ value: many, label: `Từ ${many} kỳ` }))}
        />
      </AbsenceFilter>
      <Table rows={rows} columns={columns} empty="Không có đồng chí nào." />
      <Pager next={next} query={query} />
      <ListDownload list="excused" query={query} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
