import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { absenceFilter } from '@/lib/away/input'
import { type ExcusedRow, listExcused } from '@/lib/away/queries/excused'
import { excusedRule } from '@/lib/away/rule-set'
import { yearOf } from '@/lib/away/rules/absences'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { listPlaces } from '@/lib/members/queries/list'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
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
  const thisYear = yearOf(today)

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
      <FilterForm hidden={{ tag: filter.tag, type: filter.type, member: filter.member }}>
        {places.length > 1 && (
          <Filter
            name="org"
            label="Tổ chức"
            value={filter.org}
            all="Tất cả trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all={`Năm ${thisYear}`}
          options={[1, 2, 3].map((ago) => ({ value: thisYear - ago, label: `Năm ${thisYear - ago}` }))}
        />
        <Filter
          name="months"
          label="Số kỳ liên tiếp"
          value={filter.months}
          all={`Từ ${(limit ?? 1) + 1} kỳ`}
          options={[2, 3, 4, 5]
            .filter((many) => many !== (limit ?? 1) + 1)
            .map((many) => ({ value: many, label: `Từ ${many} kỳ` }))}
        />
      </FilterForm>
      <Table rows={rows} columns={columns} empty="Không có đồng chí nào." />
      <Pager next={next} query={query} />
      <ListDownload list="excused" query={query} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
