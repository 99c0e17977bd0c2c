import type { TopicRow } from '@/lib/guidance/queries/topics'
import { offered } from '@/lib/guidance/rules'
import { Select, TextArea, TextField } from '@/lib/ui/field'

type Known = { topicId: number; title: string; situation: string }

/** The words of a question, asked or told again by the board. */
export const QuestionFields = ({ topics, known }: { topics: TopicRow[]; known?: Known }) => (
  <>
    <Select
      name="topicId"
      label="Chủ đề"
      value={known?.topicId}
      options={offered(topics, known?.topicId).map(({ id, name }) => ({ value: id, label: name }))}
      blank="Chọn chủ đề"
    />
    <TextField
      name="title"
      label="Câu hỏi"
      hint="Một câu ngắn, ví dụ: Đảng viên dự bị có được biểu quyết không?"
      value={known?.title}
      maxLength={200}
    />
    <TextArea
      name="situation"
      label="Tình huống"
      hint="Việc gì, vướng ở đâu, chi bộ đang hiểu thế nào. Không nêu tên người."
      value={known?.situation}
      rows={6}
      maxLength={4_000}
    />
  </>
)
