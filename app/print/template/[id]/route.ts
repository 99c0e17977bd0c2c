import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { paperNotFound, pdfResponse } from '@/lib/papers/pdf-response'
import { blankFrom } from '@/lib/templates/preview'
import { getTemplate } from '@/lib/templates/queries/list'

export async function GET(_request: Request, { params }: RouteContext<'/print/template/[id]'>) {
  const viewer = await requireViewer()
  const today = await businessDay()
  const templateId = id().safeParse((await params).id)
  const template = templateId.success ? await getTemplate(viewer, templateId.data, today) : undefined
  const data = template && (await blankFrom(template, today))
  return template && data ? pdfResponse('minutes', data, `mau-${template.name}`) : paperNotFound()
}
