import { notFound } from 'next/navigation'
import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { daysBetween, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { runningFilter } from '@/lib/exemptions/input'
import { listRunning, type RunningRow } from '@/lib/exemptions/queries/running'
import { exemptionLabel } from '@/lib/members/labels'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns = (today: string): Column<RunningRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ memberId, fullName, cell }) => ({ text: fullName, href: `/away/${memberId}`, note: cell }),
  },
  { header: 'Lý do', cell: ({ kind }) => exemptionLabel[kind] },
  {
    header: 'Thời gian',
    cell: ({ startsOn, endsOn }) => `${showDay(startsOn)} – ${showDay(endsOn)}`,
  },
  {
    header: 'Quyết định',
    cell: ({ decisionNumber, decidedBy }) => ({ text: decisionNumber ?? 'Chưa ghi số', note: decidedBy }),
  },
  { header: 'Lần thứ', isNumber: true, cell: ({ times }) => times },
  {
    header: 'Khi hết hạn',
    cell: ({ endsOn }) => {
      const left = daysBetween(today, endsOn)
      return left < 0
        ? { badges: [['bad', `Quá hạn ${-left} ngày, chưa ghi trở lại`] as const] }
        : { text: `Còn ${left} ngày` }
    },
  },
]

/** Đang được miễn không vì tuổi cao, sức khỏe yếu, with what happened at the end. */
export default async function RunningPage({ searchParams }: PageProps<'/exemptions/running'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'away.read')) notFound()
  const filter = runningFilter.parse(await searchParams)
  const today = await businessDay()
  const { rows, next } = await listRunning(viewer, filter, today)

  return (
    <Page
      title="Được miễn có thời hạn"
      lead="Đảng viên được miễn không vì tuổi cao, sức khỏe yếu, theo ngày hết hạn; ai đã ghi trở lại thì không còn ở đây."
      crumbs={[{ name: 'Đơn xin miễn', href: '/exemptions' }]}
    >
      <FilterForm>
        <Filter
          name="which"
          label="Hết hạn"
          value={filter.which}
          all="Tất cả"
          options={[
            { value: 'ending', label: 'Sắp hết hạn' },
            { value: 'overdue', label: 'Quá hạn, chưa ghi trở lại' },
          ]}
        />
      </FilterForm>
      <Table rows={rows} columns={columns(today)} empty="Không có đồng chí nào." />
      <Pager next={next} query={{ which: filter.which }} />
      <p className="text-muted print:hidden">
        Danh sách này là của hôm nay. Ngày đã qua thì danh sách đảng viên trả lời: ai được miễn ngày ấy, kể cả
        vì tuổi cao, sức khỏe yếu.
      </p>
      <AsOfForm to="/members" kept={{ exempt: 'on' }} />
      <ListDownload list="exempt" query={{ which: filter.which }} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
