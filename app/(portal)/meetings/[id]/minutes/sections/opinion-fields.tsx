import type { Flat } from '@/lib/meetings/draft'
import { TextArea, TextField } from '@/lib/ui/field'

/** One speaker: who, about what, what was said, what the chair concluded. */
export function opinionFields(flat: Flat, row: string) {
  const at = (field: string) => `${row}.${field}`
  return (
    <>
      <TextField
        name={at('speaker')}
        label="Đồng chí phát biểu"
        value={flat[at('speaker')]}
        list="people"
        maxLength={120}
      />
      <TextField
        name={at('subject')}
        label="Về việc"
        value={flat[at('subject')]}
        maxLength={300}
        isOptional
      />
      <TextArea
        name={at('text')}
        label="Nội dung phát biểu"
        value={flat[at('text')]}
        rows={5}
        maxLength={20_000}
      />
      <TextArea
        name={at('conclusion')}
        label="Chủ trì kết luận"
        value={flat[at('conclusion')]}
        rows={3}
        maxLength={20_000}
      />
    </>
  )
}
