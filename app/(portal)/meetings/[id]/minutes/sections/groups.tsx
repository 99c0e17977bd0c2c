import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { rowsOf } from '@/lib/meetings/draft'
import { TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

const SPARE = 6

/** Họp theo tổ đảng: where each group met, who led it, who was there. The roll of the cell stays one. */
export function Groups({ flat }: Pick<SectionProps, 'flat'>) {
  const filled = rowsOf(flat, 'groups')
  const rows = Array.from({ length: filled + SPARE }, (_, index) => {
    const at = (field: string) => `groups.${index}.${field}`
    return (
      <>
        <TextField
          name={at('name')}
          label="Tên tổ"
          hint="Ví dụ: Tổ đảng số 1"
          value={flat[at('name')]}
          maxLength={120}
        />
        <TextField name={at('place')} label="Nơi họp của tổ" value={flat[at('place')]} maxLength={300} />
        <TextField
          name={at('head')}
          label="Người điều hành tổ"
          value={flat[at('head')]}
          list="people"
          maxLength={120}
        />
        <TextArea
          name={at('members')}
          label="Những ai dự ở tổ"
          value={flat[at('members')]}
          rows={2}
          maxLength={2_000}
        />
      </>
    )
  })
  return (
    <details open={filled > 0 || flat['opening.mode'] === 'groups'}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">Họp theo tổ đảng: ghi từng tổ</summary>
      <Rows rows={rows} filled={filled} add="Thêm tổ đảng" what="Tổ đảng" />
    </details>
  )
}
