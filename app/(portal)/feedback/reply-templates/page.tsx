import { notFound } from 'next/navigation'
import { can, canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { addReplyTemplate } from '@/lib/feedback/actions/templates'
import { replyKindLabels } from '@/lib/feedback/labels'
import { listReplyTemplates, listTemplatePlaces } from '@/lib/feedback/queries/templates'
import { Badge, Notice } from '@/lib/ui/badge'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { TemplateFields } from './template-fields'

const done: Record<string, string> = {
  change: 'Đã lưu mẫu.',
  end: 'Đã ngừng dùng mẫu. Trả lời đã soạn từ mẫu này giữ nguyên.',
  again: 'Mẫu được dùng lại.',
}

/** Câu trả lời mẫu: those of one's own body, and the common ones. */
export default async function ReplyTemplatesPage({ searchParams }: PageProps<'/feedback/reply-templates'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'replyTemplates.read')) notFound()
  const asked = await searchParams
  const today = await businessDay()
  const [rows, places] = await Promise.all([listReplyTemplates(viewer), listTemplatePlaces(viewer)])
  const message = typeof asked.done === 'string' ? done[asked.done] : undefined
  const [only] = places

  return (
    <Page
      title="Câu trả lời mẫu"
      lead="Chọn mẫu khi soạn trả lời, rồi điền các chỗ trong ngoặc vuông."
      crumbs={[{ name: 'Phản ánh, góp ý', href: '/feedback' }]}
    >
      {message && (
        <div role="status">
          <Notice tone="good" title={message} />
        </div>
      )}
      {rows.length === 0 && <p className="card lead">Chưa có mẫu nào. Đồng chí thêm mẫu đầu tiên.</p>}
      <ul className="space-y-3">
        {rows.map((row) => {
          const { id, name, kind, text, place, endedOn } = row
          return (
            <li key={id} className="card max-w-none space-y-2">
              <h2>{name}</h2>
              <p className="text-muted">{`${replyKindLabels[kind]} · Mẫu của ${place}`}</p>
              {endedOn && endedOn < today && <Badge>Đã ngừng dùng</Badge>}
              <p className="whitespace-pre-line">{text}</p>
              {can(viewer, 'replyTemplates.write', row) && (
                <Link href={`/feedback/reply-templates/${id}`} className="inline-block min-h-11 py-2">
                  Sửa mẫu<span className="sr-only">{` ${name}`}</span>
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {only && (
        <Section title="Thêm mẫu của đơn vị">
          <Form
            action={addReplyTemplate}
            submit="Thêm câu trả lời mẫu"
            hidden={places.length === 1 ? { orgId: only.id } : {}}
          >
            {places.length > 1 && (
              <Select
                name="orgId"
                label="Mẫu của"
                value={only.id}
                options={places.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <TemplateFields />
          </Form>
        </Section>
      )}
    </Page>
  )
}
