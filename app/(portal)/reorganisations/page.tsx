import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { eventsFilter } from '@/lib/reorganisations/input'
import { listCellsWanting } from '@/lib/reorganisations/queries/committees'
import { listEvents } from '@/lib/reorganisations/queries/events'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { EventTable } from './event-table'

type Wanting = Awaited<ReturnType<typeof listCellsWanting>>[number]
const columns: Column<Wanting>[] = [
  { header: 'Chi bộ', cell: ({ id, name }) => ({ text: name, href: `/organisations/${id}#committee` }) },
  { header: 'Đảng viên chính thức', isNumber: true, cell: ({ full }) => ({ text: full }) },
  { header: 'Chưa ghi', cell: ({ wanted }) => ({ text: wanted }) },
]

/** Thay đổi tổ chức within reach, and what is still to be confirmed or appointed. */
export default async function ReorganisationsPage({ searchParams }: PageProps<'/reorganisations'>) {
  const viewer = await requireViewer()
  const waiting = eventsFilter.parse(await searchParams).waiting === '1'
  const today = await businessDay()
  const [rows, wanting] = await Promise.all([
    listEvents(viewer, { waiting }),
    listCellsWanting(viewer, 'organisations.appointCommittee', today),
  ])
  return (
    <Page
      title="Thay đổi tổ chức"
      crumbs={[{ name: 'Tổ chức', href: '/organisations' }]}
      lead="Thành lập, đổi tên, đổi loại, chuyển trực thuộc, sáp nhập, hợp nhất, chia tách, giải thể; mới nhất trước."
    >
      <p>
        {waiting ? (
          <Link href="/reorganisations">Xem mọi thay đổi</Link>
        ) : (
          <Link href="/reorganisations?waiting=1">Chỉ xem bàn giao chưa xác nhận</Link>
        )}
      </p>
      <EventTable
        rows={rows}
        empty={
          waiting
            ? 'Mọi bàn giao đã được xác nhận.'
            : 'Chưa có thay đổi nào. Thay đổi ghi ở trang của từng tổ chức.'
        }
      />
      <ListDownload list="reorganisations" query={{ waiting: waiting ? '1' : undefined }} />
      {canSomewhere(viewer, 'organisations.appointCommittee') && (
        <Section title="Chi bộ đủ đảng viên chính thức, chưa ghi chi ủy" id="committees">
          {wanting[0] && <p>{wanting[0].basis}.</p>}
          <Table rows={wanting} columns={columns} empty="Không có chi bộ nào." />
          <ListDownload list="cells-wanting" />
        </Section>
      )}
    </Page>
  )
}
