import { notFound } from 'next/navigation'
import { AnswerText } from '@/app/(portal)/guidance/answer-text'
import { withInstead } from '@/lib/accounts/words'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay, getSettings } from '@/lib/core/settings'
import { acknowledgeAnswer, withdrawQuestion } from '@/lib/guidance/actions/questions'
import { stateOf } from '@/lib/guidance/labels'
import { getAnswer } from '@/lib/guidance/queries/answers'
import { getQuestion, type QuestionPage } from '@/lib/guidance/queries/questions'
import { Badge, Notice } from '@/lib/ui/badge'
import { Checkbox } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { AnswerForms } from './answer-forms'

export default async function QuestionPageOf({
  params,
  searchParams,
}: PageProps<'/guidance/questions/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const question = read.success ? await getQuestion(viewer, read.data) : undefined
  if (!question) notFound()
  const { done } = await searchParams
  const [today, { boardName }] = await Promise.all([businessDay(), getSettings()])
  const answer = question.answerId === null ? undefined : await getAnswer(viewer, question.answerId)

  return (
    <Page
      title={question.title}
      lead={question.organisation}
      crumbs={[{ name: 'Câu hỏi', href: '/guidance/questions' }]}
    >
      {done === 'ask' && question.state === 'asked' && (
        <Notice tone="good" title={`Đã gửi câu hỏi đến ${boardName}.`}>
          {`Hạn trả lời ${showDay(question.dueOn)}. Khi có trả lời, đồng chí thấy ở Việc cần làm.`}
        </Notice>
      )}
      {done === 'answer' && question.state !== 'asked' && (
        <Notice tone="good" title="Đã trả lời.">
          Đơn vị hỏi thấy trả lời ở Việc cần làm.
        </Notice>
      )}
      {done === 'withdraw' && question.state === 'withdrawn' && (
        <Notice tone="good" title="Đã rút câu hỏi." />
      )}
      {done === 'acknowledge' && question.readOn && <Notice tone="good" title="Đã ghi là đã xem trả lời." />}
      <SummaryList rows={facts(question, today)} />
      <Section title="Tình huống">
        <p className="whitespace-pre-line">{question.situation}</p>
      </Section>
      {answer && (
        <>
          {question.state === 'merged' && <p>{`Gộp vào câu đã có: ${answer.title}`}</p>}
          <AnswerText answer={answer} />
          <p>
            <Link href={`/guidance/answers/${answer.id}`}>Mở trang giải đáp để in</Link>
          </p>
        </>
      )}
      {question.may.acknowledge && (
        <Form
          action={acknowledgeAnswer}
          submit="Ghi là đã xem trả lời"
          hidden={{ questionId: question.id, version: question.version }}
        />
      )}
      {question.may.withdraw && (
        <Form
          action={withdrawQuestion}
          submit="Rút câu hỏi"
          fold="Câu hỏi gửi nhầm?"
          hidden={{ questionId: question.id, version: question.version }}
          isPlain
        >
          <p>{`${boardName} và cấp trên không còn thấy câu hỏi này; cần thì đồng chí hỏi lại thành câu mới.`}</p>
          <Checkbox name="isConfirmed" label="Tôi xác nhận rút câu hỏi; rút rồi không lấy lại được" />
        </Form>
      )}
      {question.may.answer && <AnswerForms viewer={viewer} question={question} />}
    </Page>
  )
}

const State = ({ question, today }: { question: QuestionPage; today: Day }) => {
  const [tone, label] = stateOf(question, today)
  return <Badge tone={tone}>{label}</Badge>
}

const facts = (question: QuestionPage, today: Day) => [
  { name: 'Tình trạng', value: <State question={question} today={today} /> },
  { name: 'Chủ đề', value: question.topic },
  {
    name: 'Người hỏi',
    value: `${withInstead(question.askedBy, question.insteadOf)}, ngày ${showDay(question.askedOn)}`,
  },
  ...(question.firstOrg
    ? [{ name: 'Kế thừa', value: `${question.firstOrg} hỏi trước khi giải thể, sáp nhập` }]
    : []),
  ...(question.state === 'withdrawn' ? [] : [{ name: 'Hạn trả lời', value: showDay(question.dueOn) }]),
  ...(question.readOn ? [{ name: 'Đơn vị đã xem', value: showDay(question.readOn) }] : []),
]
