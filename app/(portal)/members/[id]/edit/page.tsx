import { notFound } from 'next/navigation'
import { MemberFields } from '@/app/(portal)/members/member-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { updateMember } from '@/lib/members/actions'
import { statusLabel } from '@/lib/members/labels'
import { getMember } from '@/lib/members/queries/detail'
import { optionsOf } from '@/lib/organisations/labels'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function EditMemberPage({ params }: PageProps<'/members/[id]/edit'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  if (!can(viewer, 'members.update', { ...member, ownerId: member.id })) notFound()

  return (
    <Page
      title="Sửa thông tin đảng viên"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={member.cell}
    >
      <Form
        action={updateMember}
        submit="Lưu thông tin"
        hidden={{ memberId: member.id, version: member.version }}
      >
        <MemberFields member={member} />
        <Select
          name="status"
          label="Tình trạng"
          value={member.status}
          options={optionsOf(statusLabel, [
            'active',
            'elsewhere',
            'suspended',
            'transferred',
            'removed',
            'expelled',
            'resigned',
            'deceased',
          ])}
        />
      </Form>
    </Page>
  )
}
