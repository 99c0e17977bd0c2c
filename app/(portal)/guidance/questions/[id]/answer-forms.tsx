import { AnswerFields } from '@/app/(portal)/guidance/answer-fields'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { answerQuestion, mergeQuestion } from '@/lib/guidance/actions/answers'
import { listChoices } from '@/lib/guidance/queries/answers'
import type { QuestionPage } from '@/lib/guidance/queries/questions'
import { listTopics } from '@/lib/guidance/queries/topics'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

/** At the board's desk: answer, or say that it has been answered already. */
export async function AnswerForms({ viewer, question }: { viewer: Viewer; question: QuestionPage }) {
  const [topics, choices] = await Promise.all([listTopics(viewer), listChoices(viewer, question.path)])
  const hidden = { questionId: question.id, version: question.version }
  return (
    <>
      {choices.length > 0 && (
        <Form
          fold="Đã có câu trả lời cho câu hỏi như thế này?"
          action={mergeQuestion}
          submit="Gộp vào câu đã có"
          hidden={hidden}
          isPlain
        >
          <Select
            name="answerId"
            label="Giải đáp đã có"
            hint="Đơn vị hỏi nhận giải đáp ấy làm trả lời."
            options={choices.map(({ id, title, answeredOn }) => ({
              value: id,
              label: `${title} (${showDay(answeredOn)})`,
            }))}
            blank="Chọn giải đáp"
          />
        </Form>
      )}
      <Section title="Trả lời câu hỏi">
        <Form action={answerQuestion} submit="Trả lời câu hỏi" hidden={hidden}>
          <AnswerFields topics={topics} known={question} mayStayAside />
        </Form>
      </Section>
    </>
  )
}
