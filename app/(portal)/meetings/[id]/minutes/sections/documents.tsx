import { InsertText } from '@/app/(portal)/meetings/[id]/minutes/insert-text'
import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { directiveName, stateOf } from '@/lib/directives/rules'
import { rowsOf } from '@/lib/meetings/draft'
import { TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { linesOf } from './lines'

/** Filled rows, then what came up since the draft was opened or was taken out of it, then empty ones. */
export function DocumentsSection({ flat, directives }: SectionProps) {
  const written = rowsOf(flat, 'documents')
  const idOf = (index: number) => flat[`documents.${index}.directiveId`]
  const held = new Set(Array.from({ length: written }, (_, index) => idOf(index)))
  const missing = directives.filter(({ id }) => !held.has(String(id)))
  const filled = written + missing.length
  const rows = Array.from({ length: filled + 10 }, (_, index) => {
    const at = (field: string) => `documents.${index}.${field}`
    const late = missing[index - written]
    const known = late ?? directives.find(({ id }) => String(id) === idOf(index))
    return (
      <>
        {known && <input type="hidden" name={at('directiveId')} value={known.id} />}
        <TextArea
          name={at('text')}
          label="Tên loại, số, ngày, nơi ban hành, nội dung"
          hint={known && hintOf(known)}
          value={flat[at('text')]}
          rows={2}
          maxLength={1_000}
        />
        {late && (
          <>
            <p>Chưa ghi trong biên bản: {directiveName(late)}.</p>
            <InsertText into={at('text')} text={directiveName(late)} />
          </>
        )}
      </>
    )
  })
  const lines = [
    ...linesOf(flat, 'documents', ['text']),
    ...missing.map((late) => `Chưa ghi: ${directiveName(late)}`),
  ]
  return (
    <>
      <TextField
        name="documentsBy"
        label="Người phổ biến"
        value={flat.documentsBy}
        maxLength={300}
        isOptional
      />
      <Rows rows={rows} filled={filled} add="Thêm văn bản" what="Văn bản" lines={lines} />
      <TextArea name="news" label="Thông tin thời sự" value={flat.news} maxLength={20_000} isOptional />
    </>
  )
}

const closed = {
  withdrawn: 'Cấp trên đã rút văn bản này',
  ended: 'Cấp trên đã kết thúc việc quán triệt văn bản này',
}

function hintOf(directive: SectionProps['directives'][number]) {
  const state = stateOf(directive)
  if (state !== 'open') return `${closed[state]}: ${directive.closeReason}`
  const { discussion } = directive
  return `Cấp trên yêu cầu quán triệt${discussion ? `; thảo luận: ${discussion}` : ''}.`
}
