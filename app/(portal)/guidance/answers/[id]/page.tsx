import { notFound } from 'next/navigation'
import { AnswerFields } from '@/app/(portal)/guidance/answer-fields'
import { AnswerText } from '@/app/(portal)/guidance/answer-text'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { replaceAnswer } from '@/lib/guidance/actions/answers'
import { type AnswerPage, getAnswer } from '@/lib/guidance/queries/answers'
import { listTopics, type TopicRow } from '@/lib/guidance/queries/topics'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'

export default async function AnswerPageOf({ params, searchParams }: PageProps<'/guidance/answers/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const answer = read.success ? await getAnswer(viewer, read.data) : undefined
  if (!answer) notFound()
  const { done } = await searchParams

  return (
    <Page
      title={answer.title}
      lead={answer.topic}
      crumbs={[{ name: 'Hướng dẫn, giải đáp', href: '/guidance' }]}
    >
      {done === 'replace' && !answer.later && (
        <Notice tone="good" title="Đã ghi bản trả lời thay.">
          Bản cũ vẫn xem được, có chữ “Đã thay”. Đơn vị đã hỏi thấy bản này ở Việc cần làm.
        </Notice>
      )}
      {answer.later && (
        <Notice tone="warn" title="Đã thay, không áp dụng nữa">
          <Link href={`/guidance/answers/${answer.later.id}`}>
            {`Xem bản thay, ngày ${showDay(answer.later.answeredOn)}`}
          </Link>
        </Notice>
      )}
      <Section title="Tình huống">
        <p className="whitespace-pre-line">{answer.situation}</p>
      </Section>
      <AnswerText answer={answer} />
      {answer.earlier && (
        <p>
          <Link href={`/guidance/answers/${answer.earlier.id}`}>
            {`Xem bản trước, ngày ${showDay(answer.earlier.answeredOn)}`}
          </Link>
        </p>
      )}
      {!answer.isPublished && <p className="text-muted">Không đưa vào tập giải đáp chung.</p>}
      <p>
        <PrintButton label="In giải đáp" isPlain />
      </p>
      {answer.mayReplace && <Replace answer={answer} topics={await listTopics(viewer)} />}
    </Page>
  )
}

const Replace = ({ answer, topics }: { answer: AnswerPage; topics: TopicRow[] }) => (
  <details className="card print:hidden">
    <summary className="min-h-11 cursor-pointer py-2 font-semibold">
      Quy định đã thay đổi, cần trả lời lại?
    </summary>
    <Form action={replaceAnswer} submit="Ghi bản trả lời thay" hidden={{ answerId: answer.id }}>
      <AnswerFields topics={topics} known={answer} mayStayAside={!answer.isPublished} />
    </Form>
  </details>
)
