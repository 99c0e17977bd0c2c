import { notFound } from 'next/navigation'
import { TemplateFields } from '@/app/(portal)/feedback/reply-templates/template-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as rowId } from '@/lib/core/fields'
import { changeReplyTemplate, endReplyTemplate } from '@/lib/feedback/actions/templates'
import { getReplyTemplate } from '@/lib/feedback/queries/templates'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Sửa, ngừng dùng một câu trả lời mẫu. */
export default async function ReplyTemplatePage({ params }: PageProps<'/feedback/reply-templates/[id]'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const template = asked.success ? await getReplyTemplate(viewer, asked.data) : undefined
  if (!template || !can(viewer, 'replyTemplates.write', template)) notFound()
  const hidden = { replyTemplateId: template.id, version: template.version }

  return (
    <Page title={template.name} crumbs={[{ name: 'Câu trả lời mẫu', href: '/feedback/reply-templates' }]}>
      <Form action={changeReplyTemplate} submit="Lưu câu trả lời mẫu" hidden={hidden}>
        <TemplateFields template={template} />
      </Form>
      <Form
        action={endReplyTemplate}
        submit={template.endedOn === null ? 'Ngừng dùng mẫu này' : 'Dùng lại mẫu này'}
        hidden={hidden}
        isPlain
      />
    </Page>
  )
}
