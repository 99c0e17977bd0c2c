import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { readByMany } from '@/lib/feedback/labels'
import { rowsOf } from '@/lib/meetings/draft'
import { Checkbox, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { opinionFields } from './opinion-fields'

export function ThematicSection({ flat }: SectionProps) {
  const v = (name: string) => flat[`thematic.${name}`]
  return (
    <>
      <TextField name="thematic.title" label="Tên chuyên đề" value={v('title')} maxLength={500} />
      <Checkbox
        name="thematic.isInPlan"
        label="Thuộc kế hoạch sinh hoạt chuyên đề năm"
        isChecked={v('isInPlan') === 'on'}
      />
      <TextArea
        name="thematic.purpose"
        label="Mục đích, yêu cầu"
        value={v('purpose')}
        rows={3}
        maxLength={4_000}
      />
      <TextField
        name="thematic.presenter"
        label="Người trình bày chuyên đề"
        value={v('presenter')}
        list="people"
        maxLength={120}
      />
      <TextArea
        name="thematic.summary"
        label="Tóm tắt nội dung trình bày"
        value={v('summary')}
        rows={8}
        maxLength={20_000}
      />
      <TextField
        name="thematic.materials"
        label="Tài liệu kèm theo"
        value={v('materials')}
        maxLength={1_000}
        isOptional
      />
      <TextArea
        name="thematic.questions"
        label="Định hướng thảo luận (mỗi câu hỏi một dòng)"
        value={v('questions')}
        maxLength={4_000}
        isOptional
      />
    </>
  )
}

export function ThematicOpinionsSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'thematicOpinions')
  const rows = Array.from({ length: filled + 12 }, (_, index) =>
    opinionFields(flat, `thematicOpinions.${index}`),
  )
  return (
    <>
      <p className="text-muted">{readByMany}</p>
      <Rows rows={rows} filled={filled} add="Thêm ý kiến về chuyên đề" what="Ý kiến chuyên đề" />
    </>
  )
}

export function ThematicClosingSection({ flat, vote }: SectionProps) {
  return (
    <>
      <TextArea
        name="thematic.quality"
        label="Đánh giá chất lượng chuyên đề"
        value={flat['thematic.quality']}
        rows={3}
        maxLength={4_000}
        isOptional
      />
      <TextArea
        name="thematic.conclusion"
        label="Tiếp thu, kết luận về chuyên đề"
        value={flat['thematic.conclusion']}
        rows={5}
        maxLength={20_000}
      />
      <h3>Biểu quyết thông qua chuyên đề (nếu có)</h3>
      <VoteFields title="Biểu quyết chuyên đề" at="thematic.vote" flat={flat} context={vote} />
    </>
  )
}
