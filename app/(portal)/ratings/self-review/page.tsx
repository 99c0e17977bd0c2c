import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { roundName } from '@/lib/ratings/labels'
import { listOwnReviews } from '@/lib/ratings/queries/campaigns'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Row = Awaited<ReturnType<typeof listOwnReviews>>[number]

const columns: Column<Row>[] = [
  {
    header: 'Năm',
    cell: (row) =>
      row.isReviewed ? (
        <Link href={`/ratings/self-review/${row.id}`}>Bản tự kiểm điểm {roundName(row)}</Link>
      ) : (
        `${row.year}: đồng chí không thuộc diện kiểm điểm (${row.reason})`
      ),
  },
  { header: 'Chi bộ', cell: (row) => row.cell },
  { header: 'Ngày họp kiểm điểm', cell: (row) => (row.heldOn ? showDay(row.heldOn) : '') },
]

export default async function OwnReviewsPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'selfReview.print')) notFound()
  return (
    <Page
      title="Bản tự kiểm điểm của tôi"
      lead="Soạn hoặc in mẫu 02A, 02B, 02C. Cổng không lưu lời tự kiểm điểm."
    >
      <Table
        rows={await listOwnReviews(viewer)}
        columns={columns}
        empty="Chi bộ chưa mở đợt kiểm điểm nào có tên đồng chí. Đồng chí hỏi bí thư chi bộ."
      />
    </Page>
  )
}
