import { notFound } from 'next/navigation'
import { SessionFields } from '@/app/(portal)/study/session-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { createSession } from '@/lib/study/actions'
import { listStudyPlaces } from '@/lib/study/queries'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewSessionPage() {
  const viewer = await requireViewer()
  const places = await listStudyPlaces(viewer)
  if (places.length === 0) notFound()

  return (
    <Page
      title="Ghi đợt học tập, lớp bồi dưỡng"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: 'Học tập nghị quyết, bồi dưỡng', href: '/study' },
      ]}
    >
      <Form action={createSession} submit="Ghi đợt học tập">
        <Select
          name="organisationId"
          label="Cho đảng viên của"
          value={places[0]?.id}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SessionFields />
      </Form>
    </Page>
  )
}
