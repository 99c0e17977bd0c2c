import { quarterOptions } from '@/lib/thematic/labels'
import { Select, TextArea, TextField } from '@/lib/ui/field'

type Topic = { year: number; quarter: number; title?: string; preparerId?: number | null }

/** One entry of the plan: topic, quarter, who prepares it. */
export function TopicFields({ topic, people }: { topic: Topic; people: { value: number; label: string }[] }) {
  return (
    <>
      <TextArea name="title" label="Tên chuyên đề" value={topic.title} rows={2} maxLength={500} />
      <TextField name="year" label="Năm" value={topic.year} inputMode="numeric" maxLength={4} isShort />
      <Select name="quarter" label="Quý" value={topic.quarter} options={quarterOptions} />
      <Select
        name="preparerId"
        label="Đồng chí chuẩn bị"
        blank="Chưa phân công"
        value={topic.preparerId}
        options={people}
        isOptional
      />
    </>
  )
}
