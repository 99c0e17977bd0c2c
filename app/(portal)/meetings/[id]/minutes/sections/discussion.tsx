import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { readByMany } from '@/lib/feedback/labels'
import { rowsOf } from '@/lib/meetings/draft'
import { DayField, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { IssuedDocument } from './issued'
import { linesOf } from './lines'
import { opinionFields } from './opinion-fields'

export function OpinionsSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'opinions')
  const remarked = rowsOf(flat, 'guestRemarks')
  const opinions = Array.from({ length: filled + 12 }, (_, index) => opinionFields(flat, `opinions.${index}`))
  const remarks = Array.from({ length: remarked + 4 }, (_, index) => {
    const at = (field: string) => `guestRemarks.${index}.${field}`
    return (
      <>
        <TextField name={at('name')} label="Đại biểu phát biểu" value={flat[at('name')]} maxLength={120} />
        <TextArea
          name={at('text')}
          label="Ý kiến của đại biểu"
          value={flat[at('text')]}
          rows={5}
          maxLength={20_000}
        />
      </>
    )
  })
  return (
    <>
      <p className="text-muted">{readByMany}</p>
      <Rows
        rows={opinions}
        filled={filled}
        add="Thêm ý kiến"
        what="Ý kiến"
        lines={linesOf(flat, 'opinions', ['speaker', 'subject', 'text'])}
      />
      <h3>Ý kiến cấp trên dự</h3>
      <Rows
        rows={remarks}
        filled={remarked}
        add="Thêm ý kiến đại biểu"
        what="Ý kiến đại biểu"
        lines={linesOf(flat, 'guestRemarks', ['name', 'text'])}
      />
    </>
  )
}

export function AssignmentsSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'assignments')
  const rows = Array.from({ length: filled + 10 }, (_, index) => {
    const at = (field: string) => `assignments.${index}.${field}`
    return (
      <>
        <TextField name={at('title')} label="Nội dung việc" value={flat[at('title')]} maxLength={500} />
        <TextField
          name={at('assignee')}
          label="Người chịu trách nhiệm"
          value={flat[at('assignee')]}
          list="people"
          maxLength={120}
        />
        <TextField
          name={at('withNames')}
          label="Phối hợp"
          value={flat[at('withNames')]}
          maxLength={500}
          isOptional
        />
        <DayField name={at('dueOn')} label="Thời hạn" value={flat[at('dueOn')]} />
      </>
    )
  })
  return (
    <Rows
      rows={rows}
      filled={filled}
      add="Thêm việc"
      what="Việc"
      lines={linesOf(flat, 'assignments', ['title', 'assignee', 'withNames'])}
    />
  )
}

/** Where the template has no part on resolutions, the choice of what is issued stands here. */
export function ConclusionSection(props: SectionProps) {
  const { flat, draft } = props
  return (
    <>
      <TextArea
        name="conclusion"
        label="Kết luận của chủ trì"
        hint={readByMany}
        value={flat.conclusion}
        rows={6}
        maxLength={20_000}
      />
      {!draft.sections.some(({ key }) => key === 'resolution') && <IssuedDocument {...props} />}
    </>
  )
}
