import { documentLabel } from '@/lib/meetings/labels'
import { documentChoices } from '@/lib/meetings/rules/issued'
import { Radios } from '@/lib/ui/field'
import type { SectionProps } from './context'

/** Nghị quyết, kết luận or neither: one choice, in the part of the page where the meeting closes. */
export function IssuedDocument({ flat, draft }: SectionProps) {
  const choices = documentChoices(draft.sections, draft.kind)
  if (choices.length === 0) return null
  return (
    <div className="radios-in-line">
      <Radios
        name="resolution.document"
        label="Kỳ này ban hành"
        hint={
          choices.includes('conclusion')
            ? 'Kết luận lấy lời kết luận của chủ trì và các việc đã giao, không phải biểu quyết.'
            : undefined
        }
        value={flat['resolution.document']}
        options={choices.map((value) => ({ value, label: documentLabel[value] }))}
      />
    </div>
  )
}
