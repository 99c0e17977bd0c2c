import { requireViewer } from '@/lib/auth/viewer'
import { batchResponse } from '@/lib/batches/download'
import { getBatch } from '@/lib/batches/queries'
import { id } from '@/lib/core/fields'

export async function GET(_request: Request, { params }: RouteContext<'/print/batch/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  return batchResponse(viewer, read.success ? await getBatch(viewer, read.data) : undefined)
}
