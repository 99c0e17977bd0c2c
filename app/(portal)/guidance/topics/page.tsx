import { notFound } from 'next/navigation'
import { GuidanceLinks } from '@/app/(portal)/guidance/guidance-links'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { addTopic } from '@/lib/guidance/actions/topics'
import { listTopics } from '@/lib/guidance/queries/topics'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { Table } from '@/lib/ui/table'

/** Danh mục chủ đề, by which questions are asked and answers found. */
export default async function TopicsPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'guidanceTopics.create')) notFound()
  const topics = await listTopics(viewer)

  return (
    <Page
      title="Chủ đề giải đáp"
      lead="Đơn vị hỏi chọn chủ đề trong danh mục này. Chủ đề đã lập thì giữ nguyên tên, vì các câu hỏi và giải đáp nêu nó."
    >
      <GuidanceLinks viewer={viewer} at="/guidance/topics" />
      <Table
        rows={topics}
        columns={[{ header: 'Chủ đề', cell: ({ name }) => name }]}
        empty="Chưa có chủ đề nào. Đồng chí thêm chủ đề đầu tiên để các đơn vị hỏi được."
      />
      <Section title="Thêm chủ đề">
        <Form action={addTopic} submit="Thêm chủ đề">
          <TextField name="name" label="Tên chủ đề" maxLength={120} />
        </Form>
      </Section>
    </Page>
  )
}
