import { z } from 'zod'
import { requireViewer } from '@/lib/auth/viewer'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { scanResponse } from '@/lib/scans/response'

export async function GET(request: Request, { params }: RouteContext<'/scans/[key]'>) {
  const viewer = await requireViewer()
  const key = z.uuid().safeParse((await params).key)
  if (!key.success) return paperNotFound()
  return scanResponse(viewer, key.data, new URL(request.url).searchParams.has('small'))
}
