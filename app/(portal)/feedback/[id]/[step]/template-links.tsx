'use client'

import { type MouseEvent, useState } from 'react'
import { Link } from '@/lib/ui/link'

type Template = { id: number; kind: string; kindName: string; name: string; text: string }

/** Puts the template into the empty field and marks its first gap, so that one writes over it. Says what it did. */
function fill({ kind, name, text }: Template) {
  const field = document.getElementById('field-replyText')
  const choice = document.getElementById('field-replyKind')
  if (!(field instanceof HTMLTextAreaElement)) return undefined
  if (field.value.trim() !== '')
    return 'Ô “Nội dung trả lời” đã có chữ nên giữ nguyên. Muốn dùng mẫu, đồng chí xóa chữ trong ô rồi chọn lại.'
  field.value = text
  if (choice instanceof HTMLSelectElement) choice.value = kind
  field.focus()
  const gap = text.indexOf('[')
  if (gap >= 0) field.setSelectionRange(gap, text.indexOf(']', gap) + 1)
  return `Đã điền mẫu “${name}”. Đồng chí thay từng chỗ trong ngoặc vuông, ví dụ […ngày].`
}

/**
 * Câu trả lời mẫu: with a script a press fills the empty field; without one the link opens the page anew with the text in
 * it. What is written already is never touched.
 */
export function TemplateLinks({
  templates,
  chosen,
  isFilled,
}: {
  templates: Template[]
  /** The one a link asked for, and whether the field could take it. */
  chosen?: string
  isFilled: boolean
}) {
  const [said, say] = useState(
    chosen === undefined
      ? undefined
      : isFilled
        ? `Đã điền mẫu “${chosen}”. Đồng chí thay từng chỗ trong ngoặc vuông, ví dụ […ngày].`
        : 'Đã có dự thảo nên giữ nguyên, không điền mẫu.',
  )
  if (templates.length === 0) return null
  const press = (event: MouseEvent, template: Template) => {
    const answer = fill(template)
    if (answer === undefined) return
    event.preventDefault()
    say(answer)
  }
  return (
    <details className="card">
      <summary className="min-h-11 py-2 font-semibold">Dùng câu trả lời mẫu</summary>
      <p>
        Chọn trước khi viết. Mẫu có chỗ cần điền trong ngoặc vuông; còn chỗ chưa điền thì chưa trình được.
      </p>
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <Link
              href={`?template=${template.id}`}
              onClick={(event) => press(event, template)}
              className="inline-block min-h-11 py-2"
            >
              {template.name}
            </Link>
            <span className="text-muted">{` · ${template.kindName}`}</span>
          </li>
        ))}
      </ul>
      {said && (
        <p role="status" className="font-semibold">
          {said}
        </p>
      )}
      <Link href="/feedback/reply-templates" className="inline-block min-h-11 py-2">
        Xem, thêm câu trả lời mẫu của đơn vị
      </Link>
    </details>
  )
}
