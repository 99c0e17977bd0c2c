import { requireWriter } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { isForeign } from '@/lib/core/foreign'
import { leadTo } from '@/lib/files/receive'
import { paperNotFound, plainAnswer } from '@/lib/papers/pdf-response'
import { receiveScan } from '@/lib/scans/receive'

/** Đính bản chụp. Outside of the pages, whose forms end at 1 MB. */
export async function POST(request: Request, { params }: RouteContext<'/uploads/scan/[id]'>) {
  if (isForeign(request)) return plainAnswer('Yêu cầu không đến từ cổng này.', 403)
  const viewer = await requireWriter()
  const meetingId = id().safeParse((await params).id)
  const outcome = meetingId.success ? await receiveScan(viewer, meetingId.data, request) : undefined
  if (!outcome) return paperNotFound()
  if ('goTo' in outcome) return leadTo(outcome.goTo)
  const back = new URLSearchParams({ fault: outcome.fault, ...outcome.kept })
  return leadTo(`/meetings/${meetingId.data}/scan?${back}`)
}
