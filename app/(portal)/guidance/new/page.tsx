import { notFound } from 'next/navigation'
import { QuestionFields } from '@/app/(portal)/guidance/question-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { getSettings } from '@/lib/core/settings'
import { notAgainHere } from '@/lib/feedback/labels'
import { askQuestion } from '@/lib/guidance/actions/questions'
import { listAskers, listTopics } from '@/lib/guidance/queries/topics'
import { offered } from '@/lib/guidance/rules'
import { Notice } from '@/lib/ui/badge'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default async function AskPage() {
  const viewer = await requireViewer()
  const [askers, topics, { guidanceDays, boardName }] = await Promise.all([
    listAskers(viewer),
    listTopics(viewer),
    getSettings(),
  ])
  const [first] = askers
  if (!first) notFound()

  return (
    <Page
      title={`Hỏi ${boardName}`}
      crumbs={[{ name: 'Hướng dẫn, giải đáp', href: '/guidance' }]}
      lead={`Hỏi cách áp dụng một quy định. ${boardName} trả lời trong ${guidanceDays} ngày làm việc, nêu rõ căn cứ.`}
    >
      <Notice tone="warn" title="Không hỏi việc riêng của một người ở đây">
        Không ghi họ tên, lý lịch, sức khỏe, kỷ luật của ai và không ghi nội dung mật; những việc ấy đồng chí
        gửi bằng văn bản. Các cấp trên đều đọc được câu hỏi; {notAgainHere}. Đồng chí{' '}
        <Link href="/guidance">tìm trong tập giải đáp</Link> trước, có thể đã có câu trả lời.
      </Notice>
      {offered(topics).length === 0 ? (
        <p className="card lead">
          {`${boardName} chưa lập danh mục chủ đề nên chưa hỏi được; đồng chí liên hệ ${boardName}.`}
        </p>
      ) : (
        <Form action={askQuestion} submit="Gửi câu hỏi">
          <Select
            name="orgId"
            label="Đơn vị hỏi"
            value={first.id}
            options={askers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <QuestionFields topics={topics} />
        </Form>
      )}
    </Page>
  )
}
