import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { yearEndFilter } from '@/lib/away/input'
import { answerLabel, channelWords } from '@/lib/away/labels'
import { listYearEnd, type YearEndRow } from '@/lib/away/queries/year-end'
import { yearEndOf } from '@/lib/away/rules/year-end'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { reviewedYear } from '@/lib/ratings/rules/campaign'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<YearEndRow>[] = [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/away/${id}#contacts`, note: cell }),
  },
  {
    header: 'Lời mời',
    cell: ({ invitation }) =>
      invitation
        ? {
            text: `${showDay(invitation.on)}, ${channelWords(invitation.channel).toLocaleLowerCase('vi')}`,
            note: invitation.note,
          }
        : { badges: [['warn', 'Chưa ghi'] as const] },
  },
  { header: 'Trả lời', cell: ({ invitation }) => (invitation ? answerLabel[invitation.answer] : '') },
  {
    header: 'Kiểm điểm, xếp loại',
    cell: (row) => {
      const { tone, text, note } = yearEndOf(row)
      return { badges: [[tone, text] as const], note }
    },
  },
]

export default async function YearEndPage({ searchParams }: PageProps<'/away/year-end'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'away.read')) notFound()
  const filter = yearEndFilter.parse(await searchParams)
  const today = await businessDay()
  const thisYear = Number(today.slice(0, 4))
  const reviewed = reviewedYear(today)
  const year = filter.year ?? reviewed
  const { rows, next } = await listYearEnd(viewer, { ...filter, year }, today)
  const { after: _, ...query } = filter

  return (
    <Page
      title={`Mời đảng viên đi làm xa kiểm điểm năm ${year}`}
      lead="Mỗi lời mời ghi ở trang của đồng chí ấy, phần Nhật ký liên lạc. Người không về được đứng ở “Chưa kiểm điểm” kèm lý do."
      crumbs={[{ name: 'Đảng viên đi làm xa', href: '/away' }]}
    >
      <FilterForm hidden={{ org: filter.org, tag: filter.tag, type: filter.type }}>
        <Filter
          name="year"
          label="Năm"
          value={year}
          all={`Năm đang kiểm điểm (${reviewed})`}
          options={[thisYear, thisYear - 1, thisYear - 2].map((each) => ({
            value: each,
            label: String(each),
          }))}
        />
      </FilterForm>
      <Table rows={rows} columns={columns} empty="Không có đồng chí nào đi làm xa trong năm này." />
      <Pager next={next} query={query} />
      <ListDownload list="year-end" query={query} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
