import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { createAwayStay } from '@/lib/away/actions'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getMember } from '@/lib/members/queries/detail'
import { Checkbox, DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function AwayMemberPage({ params }: PageProps<'/members/[id]/away'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  if (!can(viewer, 'awayStays.create', { ...member, ownerId: member.id })) notFound()

  return (
    <Page
      title="Ghi đi làm xa"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}`}
    >
      <Form action={createAwayStay} submit="Ghi đi làm xa" hidden={{ memberId: member.id }}>
        <TextField
          name="place"
          label="Nơi ở khi đi xa"
          hint="Ghi đến xã, phường hoặc khu công nghiệp để liên lạc được; ở nước ngoài thì ghi thành phố, nước"
        />
        <Checkbox name="isAbroad" label="Ở nước ngoài" />
        <TextField name="work" label="Làm gì, ở đâu" />
        <TextField name="contact" label="Cách liên lạc" hint="Điện thoại, Zalo, người nhà" isOptional />
        <DayField name="startsOn" label="Đi từ ngày" value={showDay(await businessDay())} />
        <DayField name="endsOn" label="Ngày về" hint="Để trống nếu đang đi" isOptional />
      </Form>
    </Page>
  )
}
