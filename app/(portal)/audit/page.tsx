import { notFound } from 'next/navigation'
import { withInstead } from '@/lib/accounts/words'
import { auditFilter } from '@/lib/audit/input'
import { inspectionWords, outcomeLabel, resultWords, unnamedWords } from '@/lib/audit/labels'
import { type AuditRow, listAudit } from '@/lib/audit/queries'
import { subjectWords } from '@/lib/audit/subjects'
import { actionWords } from '@/lib/audit/words'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { ChainCheck } from './chain-check'

const columns: Column<AuditRow>[] = [
  { header: 'Lúc', cell: ({ at }) => showInstant(at) },
  {
    header: 'Ai',
    cell: ({ who, insteadOf, action }) => (who ? withInstead(who, insteadOf) : unnamedWords(action)),
  },
  { header: 'Việc', cell: ({ action, detail }) => inspectionWords(action, detail) ?? actionWords(action) },
  { header: 'Đối tượng', cell: ({ subject, about }) => subjectWords(subject, about) },
  { header: 'Kết quả', cell: (row) => ({ badges: [resultWords(row)] }) },
  { header: 'Mã băm', cell: ({ hash }) => <code>{hash.slice(0, 12)}</code> },
]

const outcomes = Object.entries(outcomeLabel).map(([value, { label }]) => ({ value, label }))

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'audit.read')) notFound()
  const filter = auditFilter.parse(await searchParams)
  const { rows, next } = await listAudit(viewer, filter)
  const isChecked = (await searchParams).check !== undefined

  return (
    <Page
      title="Nhật ký"
      lead="Ai đã làm gì, khi nào; mỗi dòng mang mã băm của dòng trước nên sửa hay xóa đều bị phát hiện. Dòng theo quyết định kiểm tra ghi trước khi trang hiện; trang không có thì có thêm dòng “Không tìm thấy”."
    >
      {isChecked && <ChainCheck viewer={viewer} />}
      <SearchBox label="Tìm theo việc, đối tượng hoặc họ tên" value={filter.q}>
        <Filter name="outcome" label="Kết quả" value={filter.outcome} options={outcomes} all="Tất cả" />
        <Filter
          name="by"
          label="Loại"
          value={filter.by}
          options={[{ value: 'inspection', label: 'Theo quyết định kiểm tra' }]}
          all="Mọi loại"
        />
      </SearchBox>
      <Table rows={rows} columns={columns} empty="Chưa có dòng nhật ký nào khớp với điều kiện tìm." />
      <p>
        <Link href="/audit?check=now" className="button button-plain">
          Kiểm tra chuỗi mã băm
        </Link>
      </p>
      <Pager next={next} query={{ q: filter.q, outcome: filter.outcome, by: filter.by }} />
      <ListDownload list="audit" query={{ q: filter.q, outcome: filter.outcome, by: filter.by }} />
    </Page>
  )
}
