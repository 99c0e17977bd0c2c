import { z } from 'zod'
import { requireViewer } from '@/lib/auth/viewer'
import { fileResponse } from '@/lib/feedback/file-response'
import { paperNotFound } from '@/lib/papers/pdf-response'

export async function GET(_request: Request, { params }: RouteContext<'/files/[key]'>) {
  const viewer = await requireViewer()
  const key = z.uuid().safeParse((await params).key)
  return key.success ? fileResponse(viewer, key.data) : paperNotFound()
}
