import { notFound } from 'next/navigation'
import { IdentityFields, StatusField, WorkingFields } from '@/app/(portal)/members/member-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { updateMember } from '@/lib/members/actions'
import { getMember, type Member } from '@/lib/members/queries/detail'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

const shown = (day: string | null) => (day ? showDay(day) : '')
/** Sent back as they are by whoever may not change them; the action compares. */
const identityOf = ({ fullName, sex, birthYear, ethnicGroup, standing, status, ...days }: Member) => ({
  ...{ fullName, sex, birthYear, ethnicGroup, standing, status, bornOn: shown(days.bornOn) },
  ...{ admittedOn: shown(days.admittedOn), officialOn: shown(days.officialOn) },
})

export default async function EditMemberPage({ params }: PageProps<'/members/[id]/edit'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const place = { ...member, ownerId: member.id }
  if (!can(viewer, 'members.update', place)) notFound()
  const mayAmend = can(viewer, 'members.amend', place)

  return (
    <Page
      title="Sửa thông tin đảng viên"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}`}
    >
      {!mayAmend && (
        <p>
          Họ tên, ngày sinh, dân tộc, tình trạng đảng viên do cấp ủy quản lý hồ sơ sửa.{' '}
          <Link href={`/members/${member.id}/propose`}>Đề nghị sửa thông tin</Link>
        </p>
      )}
      <Form
        action={updateMember}
        submit="Lưu thông tin"
        hidden={{
          memberId: member.id,
          version: member.version,
          ...(mayAmend ? {} : identityOf(member)),
        }}
      >
        {mayAmend && <IdentityFields member={member} />}
        <WorkingFields member={member} />
        {mayAmend && <StatusField member={member} />}
      </Form>
    </Page>
  )
}
