import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { batchesAfter } from '@/lib/batches/after'
import { batchTitle } from '@/lib/batches/labels'
import { type BatchPage as Batch, type BatchRow, getBatch } from '@/lib/batches/queries'
import { isOneFile, nounOf, whyLeftOut } from '@/lib/batches/rules'
import { dayOf, showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { capitalised } from '@/lib/pdf/text'
import { Notice } from '@/lib/ui/badge'
import { Page } from '@/lib/ui/page'
import { CellsOfMonth } from './cells-of-month'
import { HeldBack } from './held-back'
import { ListsOfMonth } from './lists-of-month'
import { Renewed } from './renewed'

export default async function BatchPage({ params }: PageProps<'/batches/[id]'>) {
  const viewer = await requireViewer()
  const batchId = id().safeParse((await params).id)
  const batch = batchId.success ? await getBatch(viewer, batchId.data) : undefined
  if (!batch) notFound()
  const isOpen = batch.state === 'queued' || batch.state === 'running'
  if (isOpen) batchesAfter()

  return (
    <Page
      title={batchTitle(batch)}
      lead={batch.organisation}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: 'In nhiều văn bản', href: `/batches?org=${batch.orgId}` },
      ]}
    >
      {isOpen && <Running batch={batch} />}
      {batch.state === 'done' && <Finished batch={batch} />}
      {batch.state === 'failed' && (
        <Notice tone="bad" title="Chưa in được.">
          {batch.problem}
        </Notice>
      )}
    </Page>
  )
}

function Running({ batch }: { batch: BatchRow }) {
  const { kind, made, total, contents } = batch
  const noun = nounOf(contents)
  const isBinding = isOneFile(batch) && made === total
  return (
    <>
      <Renewed />
      <p role="status" className="text-xl font-semibold">
        {isBinding
          ? `Đã in ${made}/${total} ${noun}, ${kind === 'book' ? 'đang đóng sổ' : 'đang ghép thành một tệp'}`
          : `Đã in ${made}/${total} ${noun}`}
      </p>
      <progress max={total} value={made} aria-label={`Số ${noun} đã in`} className="h-6 w-full max-w-xl" />
      <p>
        Trang này tự cập nhật. Đồng chí có thể đóng trang và làm việc khác; máy chủ vẫn in tiếp, kể cả khi
        khởi động lại. Khi xong, tệp ở mục “In nhiều văn bản”.
      </p>
    </>
  )
}

function Finished({ batch }: { batch: Batch }) {
  const { id: batchId, kind, made, total, problem, expiresAt, contents, heldBack, cells, lists } = batch
  const noun = nounOf(contents)
  const left = total - made
  const isEmpty = made > 0 && heldBack.filter(({ form }) => form === 'extract').length === made
  return (
    <>
      <p role="status" className="text-xl font-semibold">
        {kind === 'book' ? `Đã lập sổ gồm ${made} văn bản.` : `Đã in ${made}/${total} ${noun}.`}
      </p>
      {cells && <CellsOfMonth cells={cells} />}
      {lists && <ListsOfMonth lists={lists} />}
      {problem && (
        <Notice
          tone="warn"
          title={kind === 'book' ? 'Biên bản chưa có trong sổ' : `${capitalised(noun)} chưa có trong tệp`}
        >
          {problem}
        </Notice>
      )}
      {!problem && left > 0 && (
        <Notice tone="warn" title={`Còn ${left} ${noun} chưa có trong tệp.`}>
          {whyLeftOut(contents)}
        </Notice>
      )}
      <HeldBack papers={heldBack} noun={noun} />
      {isEmpty && <p>Tệp vì thế không còn văn bản nào.</p>}
      {made > 0 && !isEmpty && (
        <p>
          <a href={`/print/batch/${batchId}`} className="button">
            {kind === 'book' ? 'Mở Sổ biên bản' : isOneFile(batch) ? 'Mở tệp PDF để in' : 'Tải tệp nén'}
          </a>
        </p>
      )}
      <p>
        Chỉ đồng chí tải được tệp này. Cổng giữ tệp đến hết ngày {showDay(dayOf(expiresAt))} rồi bỏ; cần lại
        thì tạo lô in mới.
      </p>
    </>
  )
}
