import { requireWriter } from '@/lib/auth/viewer'
import { isForeign } from '@/lib/core/foreign'
import { leadTo } from '@/lib/files/receive'
import { kindNamed } from '@/lib/imports/kinds'
import { receiveImport } from '@/lib/imports/receive'
import { paperNotFound, plainAnswer } from '@/lib/papers/pdf-response'

/** Nhập từ Excel: a list, as a file or pasted. Outside of the pages, whose forms end at 1 MB. */
export async function POST(request: Request, { params }: RouteContext<'/uploads/import/[kind]'>) {
  if (isForeign(request)) return plainAnswer('Yêu cầu không đến từ cổng này.', 403)
  const viewer = await requireWriter()
  const kind = kindNamed((await params).kind)
  const next = kind && (await receiveImport(viewer, kind, request))
  return next ? leadTo(next) : paperNotFound()
}
