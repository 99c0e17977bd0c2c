import { notFound } from 'next/navigation'
import { can, canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { requestFilter } from '@/lib/exemptions/input'
import { requestStateLabel, requestStateTone, requestStateWords, wishLabel } from '@/lib/exemptions/labels'
import { listRequests, type RequestRow } from '@/lib/exemptions/queries/requests'
import { exemptionLabel } from '@/lib/members/labels'
import { optionsOf } from '@/lib/organisations/labels'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { Filter, FilterForm, Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const span = ({ startsOn, endsOn }: RequestRow) =>
  `${showDay(startsOn)} – ${endsOn ? showDay(endsOn) : 'không thời hạn'}`

const columns: Column<RequestRow>[] = [
  {
    header: 'Người xin miễn',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/exemptions/${id}`, note: cell }),
  },
  { header: 'Xin', cell: ({ wish, kind }) => ({ text: wishLabel[wish], note: exemptionLabel[kind] }) },
  { header: 'Thời gian', cell: span },
  {
    header: 'Nộp đơn',
    cell: ({ submittedOn, isRenewal }) => ({
      text: showDay(submittedOn),
      note: isRenewal ? 'Xin miễn tiếp' : '',
    }),
  },
  {
    header: 'Tình trạng',
    cell: ({ state, kind, wish, acknowledgedOn }) => ({
      badges: [[requestStateTone[state], requestStateWords({ state, wish })] as const],
      note:
        state === 'granted' && kind === 'ageHealth'
          ? acknowledgedOn
            ? `Cấp trên xem báo cáo ${showDay(acknowledgedOn)}`
            : 'Cấp trên chưa xem báo cáo'
          : '',
    }),
  },
]

export default async function ExemptionsPage({ searchParams }: PageProps<'/exemptions'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'exemptionRequests.read')) notFound()
  const filter = requestFilter.parse(await searchParams)
  const { rows, next } = await listRequests(viewer, filter)
  const mayList = canSomewhere(viewer, 'away.read')
  const own = { path: '', ownerId: viewer.memberId }

  return (
    <Page
      title="Đơn xin miễn công tác và sinh hoạt đảng"
      lead="Tuổi cao, sức khỏe yếu: chi bộ quyết định và báo cáo. Lý do khác: chi bộ đề nghị, cấp ủy quyết định, dưới 12 tháng."
      crumbs={mayList ? [{ name: 'Đảng viên đi làm xa', href: '/away' }] : []}
      action={
        !mayList &&
        can(viewer, 'exemptionRequests.create', own) && {
          name: 'Viết đơn xin miễn',
          href: `/members/${own.ownerId}/request`,
        }
      }
    >
      <FilterForm>
        <Filter
          name="state"
          label="Tình trạng"
          value={filter.state}
          all="Đang chờ giải quyết"
          options={[
            { value: 'reported', label: 'Chi bộ báo cáo, cấp trên chưa xem' },
            ...optionsOf(requestStateLabel, ['submitted', 'proposed', 'granted', 'refused', 'withdrawn']),
            { value: 'all', label: 'Tất cả' },
          ]}
        />
      </FilterForm>
      <Table
        rows={rows}
        columns={columns}
        empty={
          filter.state
            ? 'Không có đơn nào ở tình trạng này.'
            : mayList
              ? 'Không có đơn nào đang chờ. Bí thư mở trang của đảng viên rồi bấm “Ghi đơn xin miễn”.'
              : 'Đồng chí không có đơn nào đang chờ.'
        }
      />
      <Pager next={next} query={{ state: filter.state }} />
      <ListDownload list="exemption-requests" query={{ state: filter.state }} />
      {mayList && (
        <p>
          <Link href="/exemptions/running">Xem ai đang được miễn có thời hạn, ai sắp hết, quá hạn</Link>
        </p>
      )}
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
