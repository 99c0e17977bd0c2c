import { type Flat, rowsOf } from '@/lib/meetings/draft'
import { TextField } from '@/lib/ui/field'

/** Thường kỳ and chuyên đề in one session: each part with its own time, one after the other. */
export function SessionParts({ flat }: { flat: Flat }) {
  return (
    <>
      <h3>Giờ của từng phần</h3>
      <p className="lead">Phần sau bắt đầu khi phần trước kết thúc.</p>
      {Array.from({ length: Math.max(3, rowsOf(flat, 'parts')) }, (_, index) => {
        const at = (field: string) => `parts.${index}.${field}`
        return (
          <fieldset key={index.toString()} className="grid gap-4 sm:grid-cols-4">
            <legend className="sr-only">{`Phần ${index + 1}`}</legend>
            <div className="sm:col-span-2">
              <TextField
                name={at('title')}
                label={`Phần ${index + 1}`}
                value={flat[at('title')]}
                maxLength={200}
              />
            </div>
            <TextField
              name={at('from')}
              label={`Phần ${index + 1} từ`}
              hint="Ví dụ 19:00"
              value={flat[at('from')]}
              isShort
            />
            <TextField
              name={at('to')}
              label={`Phần ${index + 1} đến`}
              hint="Ví dụ 20:15"
              value={flat[at('to')]}
              isShort
            />
          </fieldset>
        )
      })}
    </>
  )
}
