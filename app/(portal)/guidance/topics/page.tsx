import { notFound } from 'next/navigation'
import { GuidanceLinks } from '@/app/(portal)/guidance/guidance-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { addTopic, closeTopic } from '@/lib/guidance/actions/topics'
import { listTopics } from '@/lib/guidance/queries/topics'
import { offered } from '@/lib/guidance/rules'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

/** Danh mục chủ đề, by which questions are asked and answers found. */
export default async function TopicsPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'guidanceTopics.create')) notFound()
  const topics = await listTopics(viewer)
  const open = offered(topics)

  return (
    <Page
      title="Chủ đề giải đáp"
      lead="Đơn vị hỏi chọn chủ đề trong danh mục này. Chủ đề đã lập giữ nguyên tên; chủ đề đã đóng thì không chọn được nữa, câu hỏi và giải đáp cũ vẫn giữ."
    >
      <GuidanceLinks viewer={viewer} at="/guidance/topics" />
      <Table
        rows={topics}
        columns={[
          {
            header: 'Chủ đề',
            cell: ({ name, closedOn }) => ({
              text: name,
              badges: closedOn ? [['plain', `Đã đóng ngày ${showDay(closedOn)}`]] : [],
            }),
          },
        ]}
        empty="Chưa có chủ đề nào. Đồng chí thêm chủ đề đầu tiên để các đơn vị hỏi được."
      />
      <Section title="Thêm chủ đề">
        <Form action={addTopic} submit="Thêm chủ đề">
          <TextField
            name="name"
            label="Tên chủ đề"
            hint="Ghi đúng tên một chủ đề đã đóng thì mở lại chủ đề ấy."
            maxLength={120}
          />
        </Form>
      </Section>
      {open.length > 0 && (
        <Section title="Đóng chủ đề">
          <Form action={closeTopic} submit="Đóng chủ đề" isPlain>
            <Select
              name="guidanceTopicId"
              label="Chủ đề không dùng nữa"
              options={open.map(({ id, name }) => ({ value: id, label: name }))}
              blank="Chọn chủ đề"
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
