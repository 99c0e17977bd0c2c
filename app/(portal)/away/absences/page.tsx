import { notFound } from 'next/navigation'
import { AbsenceFilter } from '@/app/(portal)/away/absence-filter'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { absenceFilter } from '@/lib/away/input'
import { type AbsenceRow, listAbsences } from '@/lib/away/queries/absences'
import { awayRules } from '@/lib/away/rule-set'
import { levelOf, yearOf } from '@/lib/away/rules/absences'
import { showDay, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { listPlaces } from '@/lib/members/queries/list'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (removalMonths: number): Column<AbsenceRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/away/${id}`, note: cell }),
  },
  {
    header: 'Số tháng vắng',
    cell: ({ many, missed }) => ({
      badges: [[levelOf(many, removalMonths) === 'removal' ? 'bad' : 'warn', `${many} tháng`] as const],
      note: missed.toSorted().map(showMonth).join(', '),
    }),
  },
  { header: 'Vắng gần nhất', cell: ({ lastOn }) => showDay(lastOn) },
  {
    header: 'Đã nhắc nhở',
    cell: ({ warnings, warnedOn }) =>
      warnedOn
        ? { text: `${warnings} lần`, note: `gần nhất ${showDay(warnedOn)}` }
        : { badges: [['warn', 'Chưa ghi'] as const] },
  },
  {
    header: 'Đang làm',
    cell: ({ isUnderWay }) => (isUnderWay ? 'Đã có đơn xin miễn hoặc đề nghị xóa tên' : 'Chưa có'),
  },
]

/** Vắng không lý do trong năm, those nearest to the rule first. */
export default async function AbsencesPage({ searchParams }: PageProps<'/away/absences'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'away.read')) notFound()
  const filter = absenceFilter.parse(await searchParams)
  const today = await businessDay()
  const [{ rows, next }, places, { values }] = await Promise.all([
    listAbsences(viewer, filter, today),
    listPlaces(viewer, filter.org),
    awayRules(viewer, today),
  ])
  const { after: _, ...query } = filter
  const removalMonths = values?.removalMonths ?? 3
  const year = filter.year ?? yearOf(today)

  return (
    <Page
      title={`Vắng không lý do năm ${year}`}
      lead="Tháng có sinh hoạt thường kỳ mà biên bản đã hoàn tất ghi vắng không lý do; không tính thời gian được miễn."
      crumbs={[{ name: 'Đảng viên đi làm xa', href: '/away' }]}
    >
      {values && <Notice title="Căn cứ">{values.removalBasis}.</Notice>}
      <AbsenceFilter filter={filter} places={places} today={today}>
        <Filter
          name="months"
          label="Số tháng vắng"
          value={filter.months}
          all="Từ 1 tháng"
          options={[2, 3].map((many) => ({ value: many, label: `Từ ${many} tháng` }))}
        />
      </AbsenceFilter>
      <Table
        rows={rows}
        columns={columns(removalMonths)}
        empty="Trong năm chưa có đồng chí nào vắng mà không có lý do ghi trong biên bản."
      />
      <Pager next={next} query={query} />
      <ListDownload list="absences" query={query} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
