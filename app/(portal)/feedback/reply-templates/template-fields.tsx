import { optionsOf, replyKindLabels } from '@/lib/feedback/labels'
import type { ReplyTemplateRow } from '@/lib/feedback/queries/templates'
import { Select, TextArea, TextField } from '@/lib/ui/field'

type Known = Pick<ReplyTemplateRow, 'kind' | 'name' | 'text'>

export function TemplateFields({ template }: { template?: Known }) {
  return (
    <>
      <Select
        name="replyKind"
        label="Dùng cho kết quả"
        value={template?.kind}
        options={optionsOf(replyKindLabels)}
        blank="Chọn kết quả"
      />
      <TextField
        name="name"
        label="Tên mẫu"
        hint="Ví dụ: Đã sửa xong đường"
        value={template?.name}
        maxLength={120}
      />
      <TextArea
        name="text"
        label="Nội dung mẫu"
        hint="Chỗ cần điền ghi trong ngoặc vuông có ba chấm, ví dụ […ngày hoàn thành]. Còn chỗ chưa điền thì chưa trình được trả lời."
        value={template?.text}
        rows={6}
      />
    </>
  )
}
