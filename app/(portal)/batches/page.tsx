import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { batchesAfter } from '@/lib/batches/after'
import { batchesFilter } from '@/lib/batches/input'
import { batchStateLabel, batchStateTone, batchTitle } from '@/lib/batches/labels'
import { type BatchRow, getBatchPlace, listBatches, listBatchPlaces } from '@/lib/batches/queries'
import { showInstant } from '@/lib/core/dates'
import { Page, Section } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { BatchForms } from './batch-forms'

const columns: Column<BatchRow>[] = [
  {
    header: 'Lô in',
    cell: (row) => ({
      text: `${batchTitle(row)}${row.isMerged ? ', một tệp PDF' : ''}`,
      href: `/batches/${row.id}`,
    }),
  },
  { header: 'Tổ chức', cell: ({ organisation }) => organisation },
  { header: 'Đã in', cell: ({ made, total }) => `${made}/${total}` },
  {
    header: 'Trạng thái',
    cell: ({ state }) => ({ badges: [[batchStateTone[state], batchStateLabel[state]]] }),
  },
  { header: 'Tạo lúc', cell: ({ createdAt }) => showInstant(createdAt) },
]

export default async function BatchesPage({ searchParams }: PageProps<'/batches'>) {
  const viewer = await requireViewer()
  const { org } = batchesFilter.parse(await searchParams)
  const place = await getBatchPlace(viewer, org)
  if (!place) notFound()
  const [places, rows] = await Promise.all([listBatchPlaces(viewer), listBatches(viewer)])
  if (rows.some(({ state }) => state === 'queued' || state === 'running')) batchesAfter()

  return (
    <Page
      title={place.kind === 'cell' ? 'In nhiều văn bản, lập Sổ biên bản' : 'In nhiều văn bản'}
      lead={place.name}
      crumbs={[{ name: 'Biên bản', href: '/meetings' }]}
    >
      {places.length > 1 && (
        <FilterForm>
          <Filter
            name="org"
            label="Đảng bộ"
            value={place.id}
            all="Cao nhất trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      )}
      <BatchForms place={place} />
      <Section title="Các lô in của đồng chí">
        <Table rows={rows} columns={columns} empty="Đồng chí chưa tạo lô in nào." />
      </Section>
    </Page>
  )
}
