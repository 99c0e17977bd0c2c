import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { emptyState } from '@/lib/core/form-state'
import { keptForm } from '@/lib/core/kept-forms'
import { LARGEST_MB } from '@/lib/excel/faults'
import { importKinds, kindNamed } from '@/lib/imports/kinds'
import { Page, Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'
import { ImportForm } from './import-form'

export default async function NewImportPage({ params, searchParams }: PageProps<'/imports/new/[kind]'>) {
  const viewer = await requireViewer()
  const kind = kindNamed((await params).kind)
  if (!kind || !canSomewhere(viewer, importKinds[kind].permission)) notFound()
  const { title, columns } = importKinds[kind]
  const kept = await keptForm(viewer, (await searchParams).kept)

  return (
    <Page
      title={`Nhập từ Excel: ${title}`}
      crumbs={[{ name: 'Nhập từ Excel', href: '/imports' }]}
      lead="Tải tệp mẫu, điền, gửi lên, xem trước rồi mới nhập. Còn một dòng sai thì chưa dòng nào được nhập."
    >
      <Section title="1. Tải tệp mẫu">
        <p>
          <a href={`/exports/template/${kind}`} download>
            Tải tệp mẫu Excel
          </a>{' '}
          (có dòng ví dụ, cách ghi từng cột, danh sách tên và mã). Có sẵn danh sách của mình cũng dùng được,
          nếu có dòng tiêu đề với các cột bắt buộc.
        </p>
      </Section>
      <Section title="2. Gửi danh sách để xem trước">
        <ImportForm
          action={`/uploads/import/${kind}`}
          submitKey={randomUUID()}
          largestMb={LARGEST_MB}
          kept={kept ?? emptyState}
        />
      </Section>
      <details>
        <summary className="min-h-11 py-3 font-semibold">Cách ghi từng cột</summary>
        <Table
          rows={columns.map((column) => ({ id: column.key, ...column }))}
          columns={[
            {
              header: 'Cột',
              cell: ({ head, isRequired }) => ({ text: head, note: isRequired ? 'bắt buộc' : '' }),
            },
            { header: 'Cách ghi', cell: ({ note }) => note },
            { header: 'Ví dụ', cell: ({ example }) => example },
          ]}
          empty=""
        />
      </details>
    </Page>
  )
}
