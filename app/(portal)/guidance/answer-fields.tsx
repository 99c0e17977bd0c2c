import type { TopicRow } from '@/lib/guidance/queries/topics'
import { Checkbox, DayField, TextArea, TextField } from '@/lib/ui/field'
import { QuestionFields } from './question-fields'

type Known = { topicId: number; title: string; situation: string }

/** An answer with the rule it rests on; the question stands before it in words that anybody may read. */
export const AnswerFields = ({
  topics,
  known,
  mayStayAside,
}: {
  topics: TopicRow[]
  known: Known
  /** False where what it replaces is in the collection already. */
  mayStayAside: boolean
}) => (
  <>
    <QuestionFields topics={topics} known={known} />
    <TextArea name="text" label="Trả lời" rows={8} maxLength={10_000} />
    <TextField
      name="sourceDocument"
      label="Căn cứ: loại, số, ký hiệu văn bản"
      hint="Ví dụ: Hướng dẫn 12-HD/BTCTW"
      maxLength={300}
    />
    <DayField name="sourceOn" label="Ngày ban hành" />
    <TextField name="sourceClause" label="Điều, khoản, mục" hint="Ví dụ: mục 3" maxLength={200} />
    {mayStayAside && (
      <div>
        <p className="text-muted">
          Tập giải đáp chung ai đăng nhập cũng xem được và không hiện đơn vị hỏi; trước khi đưa vào, đồng chí
          bỏ tên người, tên đơn vị ở các ô trên.
        </p>
        <Checkbox name="isPublished" label="Đưa vào tập giải đáp chung" isChecked />
      </div>
    )}
  </>
)
