import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { rowsOf } from '@/lib/meetings/draft'
import { Checkbox, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { linesOf } from './lines'

const SPARE = 6

export function GuestsSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'guests')
  const rows = Array.from({ length: filled + SPARE }, (_, index) => {
    const at = (field: string) => `guests.${index}.${field}`
    return (
      <>
        <TextField
          name={at('name')}
          label="Họ và tên"
          value={flat[at('name')]}
          maxLength={120}
          list="expected-guests"
        />
        <TextField name={at('position')} label="Chức vụ" value={flat[at('position')]} maxLength={300} />
        <TextField
          name={at('role')}
          label="Dự với tư cách"
          hint="Ví dụ: cấp ủy viên phụ trách chi bộ"
          value={flat[at('role')]}
          maxLength={300}
          isOptional
        />
        <Checkbox
          name={at('isHigherLevel')}
          label="Là đại biểu cấp trên (tính lượt dự sinh hoạt)"
          isChecked={index >= filled || flat[at('isHigherLevel')] === 'on'}
        />
      </>
    )
  })
  return (
    <>
      <p>
        Chọn tên có sẵn trong danh sách gợi ý mà để trống chức vụ thì khi lưu, chức vụ được ghi theo danh sách
        của cấp trên.
      </p>
      <Rows
        rows={rows}
        filled={filled}
        add="Thêm đại biểu"
        what="Đại biểu"
        lines={linesOf(flat, 'guests', ['name', 'position', 'role'])}
      />
    </>
  )
}
