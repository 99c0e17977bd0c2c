import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { importKinds, kindNames } from '@/lib/imports/kinds'
import { listImports } from '@/lib/imports/queries'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

export default async function ImportsPage() {
  const viewer = await requireViewer()
  const kinds = kindNames.filter((kind) => canSomewhere(viewer, importKinds[kind].permission))
  if (kinds.length === 0) notFound()
  const rows = await listImports(viewer)

  return (
    <Page
      title="Nhập từ Excel"
      lead="Đưa cả danh sách vào cổng một lần: xem trước, sửa hết lỗi rồi mới nhập."
    >
      <Section title="Nhập gì">
        <ul className="list-disc space-y-2 pl-5">
          {kinds.map((kind) => (
            <li key={kind}>
              <Link href={`/imports/new/${kind}`}>{importKinds[kind].title}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Các lần nhập của đồng chí">
        <Table
          rows={rows}
          columns={[
            {
              header: 'Danh sách',
              cell: ({ id, kind, fileName }) => ({
                text: importKinds[kind].title,
                href: `/imports/${id}`,
                note: fileName,
              }),
            },
            { header: 'Gửi lúc', cell: ({ createdAt }) => showInstant(createdAt) },
            { header: 'Dòng mới', isNumber: true, cell: ({ fresh }) => fresh },
            { header: 'Đã có', isNumber: true, cell: ({ known }) => known },
            { header: 'Sai', isNumber: true, cell: ({ wrong }) => wrong },
            {
              header: 'Kết quả',
              cell: ({ storedAt, wrong }) => ({
                badges: [
                  storedAt ? ['good', 'Đã nhập'] : wrong > 0 ? ['bad', 'Còn lỗi'] : ['warn', 'Chưa nhập'],
                ],
              }),
            },
          ]}
          empty="Đồng chí chưa nhập danh sách nào."
        />
      </Section>
    </Page>
  )
}
