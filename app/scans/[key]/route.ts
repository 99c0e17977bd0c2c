import { requireViewer } from '@/lib/auth/viewer'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { scanResponse } from '@/lib/scans/response'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function GET(request: Request, { params }: RouteContext<'/scans/[key]'>) {
  const viewer = await requireViewer()
  const { key } = await params
  if (!UUID.test(key)) return paperNotFound()
  return scanResponse(viewer, key, new URL(request.url).searchParams.has('small'))
}
