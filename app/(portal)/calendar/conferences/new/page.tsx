import { notFound } from 'next/navigation'
import { ClashReason } from '@/app/(portal)/calendar/conferences/clash-reason'
import { requireViewer } from '@/lib/auth/viewer'
import { createConference } from '@/lib/calendar/actions/conferences'
import { listConferencePlaces } from '@/lib/calendar/queries/places'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewConferencePage() {
  const viewer = await requireViewer()
  const places = await listConferencePlaces(viewer)
  if (places.length === 0) notFound()

  return (
    <Page
      title="Ghi hội nghị vào lịch"
      lead="Không tổ chức hội nghị vào ngày sinh hoạt thống nhất của chi bộ, trừ khi có lý do ghi rõ."
      crumbs={[{ name: 'Hội nghị', href: '/calendar/conferences' }]}
    >
      <Form action={createConference} submit="Ghi hội nghị">
        <Select
          name="orgId"
          label="Tổ chức triệu tập"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={places[0]?.id}
        />
        <TextField name="name" label="Tên hội nghị" maxLength={300} />
        <DayField name="heldOn" label="Ngày họp" />
        <ClashReason />
      </Form>
    </Page>
  )
}
