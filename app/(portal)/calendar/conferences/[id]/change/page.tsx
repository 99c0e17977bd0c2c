import { notFound } from 'next/navigation'
import { ClashReason } from '@/app/(portal)/calendar/conferences/clash-reason'
import { requireViewer } from '@/lib/auth/viewer'
import { cancelConference, moveConference } from '@/lib/calendar/actions/conferences'
import { getConference } from '@/lib/calendar/queries/conferences'
import { showWeekday } from '@/lib/core/dates'
import { id as rowId } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { DayField, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

export default async function ChangeConferencePage({
  params,
}: PageProps<'/calendar/conferences/[id]/change'>) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse((await params).id)
  const conference = asked.success ? await getConference(viewer, asked.data, await businessDay()) : undefined
  if (!conference?.mayChange) notFound()
  const { id, version, name, heldOn } = conference
  const stamp = { conferenceId: id, version }

  return (
    <Page
      title="Đổi ngày hoặc hủy hội nghị"
      lead={`${name}, ${showWeekday(heldOn)}`}
      crumbs={[{ name, href: `/calendar/conferences/${id}` }]}
    >
      <Section title="Đổi ngày">
        <Form action={moveConference} submit="Đổi ngày hội nghị" hidden={stamp}>
          <DayField name="heldOn" label="Ngày họp mới" />
          <TextArea
            name="moveReason"
            label="Lý do đổi ngày"
            hint="Các tổ chức bên dưới đọc lý do này."
            rows={2}
          />
          <ClashReason />
        </Form>
      </Section>
      <Section title="Hủy hội nghị">
        <Form action={cancelConference} submit="Hủy hội nghị" hidden={stamp} isPlain>
          <TextArea
            name="cancelReason"
            label="Lý do hủy"
            hint="Các tổ chức bên dưới đọc lý do này."
            rows={2}
          />
        </Form>
      </Section>
    </Page>
  )
}
