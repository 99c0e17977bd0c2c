import { notFound } from 'next/navigation'
import { TopicFields } from '@/app/(portal)/thematic/topic-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { listRecorders } from '@/lib/calendar/queries/recorders'
import { id } from '@/lib/core/fields'
import { changeTopic, dropTopic } from '@/lib/thematic/actions'
import { getTopic } from '@/lib/thematic/queries'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function TopicPage({ params }: PageProps<'/thematic/[id]'>) {
  const viewer = await requireViewer()
  const topicId = id().safeParse((await params).id)
  const topic = (topicId.success && (await getTopic(viewer, topicId.data))) || notFound()
  const hidden = { topicId: topic.id, version: topic.version }
  const people = await listRecorders(viewer, topic.orgId)

  return (
    <Page
      title="Sửa chuyên đề trong kế hoạch"
      crumbs={[
        { name: `Kế hoạch năm ${topic.year}`, href: `/thematic?org=${topic.orgId}&year=${topic.year}` },
      ]}
    >
      {topic.meetingId === null ? (
        <>
          <Form action={changeTopic} submit="Lưu chuyên đề" hidden={hidden}>
            <TopicFields topic={topic} people={people} />
          </Form>
          <Form action={dropTopic} submit="Bỏ khỏi kế hoạch" hidden={hidden} isPlain />
        </>
      ) : (
        <p className="card lead">Chuyên đề này đã gắn với một kỳ sinh hoạt nên không sửa được nữa.</p>
      )}
    </Page>
  )
}
