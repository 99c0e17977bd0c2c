import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

/** Điều hành đại hội: helpers chosen by a show of hands, and the reports the congress heard. */
export function CongressSection({ flat, vote }: SectionProps) {
  const v = (name: string) => flat[`congress.${name}`]
  return (
    <>
      <TextField
        name="congress.term"
        label="Nhiệm kỳ"
        hint="Ví dụ 2025–2030"
        value={v('term')}
        maxLength={60}
        isShort
      />
      <TextArea
        name="congress.presidium"
        label="Đoàn chủ tịch (mỗi đồng chí một dòng)"
        value={v('presidium')}
        rows={3}
        maxLength={2_000}
      />
      <TextArea
        name="congress.secretariat"
        label="Thư ký đại hội (mỗi đồng chí một dòng)"
        value={v('secretariat')}
        rows={2}
        maxLength={2_000}
      />
      <TextArea
        name="congress.tellers"
        label="Tổ kiểm phiếu (mỗi đồng chí một dòng)"
        value={v('tellers')}
        rows={3}
        maxLength={2_000}
        isOptional
      />
      <VoteFields
        title="Biểu quyết đoàn chủ tịch, thư ký, tổ kiểm phiếu"
        at="congress.helperVote"
        flat={flat}
        context={vote}
      />
      <TextArea
        name="congress.report"
        label="Báo cáo chính trị: người trình bày, nội dung chính"
        value={v('report')}
        rows={8}
        maxLength={20_000}
      />
      <TextArea
        name="congress.review"
        label="Kiểm điểm của chi ủy"
        value={v('review')}
        rows={5}
        maxLength={20_000}
        isOptional
      />
    </>
  )
}
