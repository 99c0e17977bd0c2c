import { notFound } from 'next/navigation'
import { ContactFields, IdentityFields, StatusField } from '@/app/(portal)/members/member-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { proposeChange } from '@/lib/changes/actions'
import { getWaitingChange } from '@/lib/changes/queries'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { getMember } from '@/lib/members/queries/detail'
import { Notice } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** Đề nghị sửa thông tin: whatever differs from what is recorded goes to the committee, old beside new. */
export default async function ProposeChangePage({ params }: PageProps<'/members/[id]/propose'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  if (!can(viewer, 'memberChanges.propose', { ...member, ownerId: member.id })) notFound()
  const waiting = await getWaitingChange(viewer, member.id)
  // Of himself nobody proposes expulsion or death: the status stays.
  const isOwn = viewer.memberId === member.id
  const kept: Record<string, string> = isOwn ? { status: member.status } : {}

  return (
    <Page
      title="Đề nghị sửa thông tin"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead="Đồng chí sửa ô cần đổi, các ô khác để nguyên. Cấp ủy quản lý hồ sơ đồng ý thì thông tin mới đổi."
    >
      {waiting ? (
        <Notice tone="warn" title="Đang có một đề nghị chờ xét">
          <Link href={`/changes/${waiting.id}`}>{`Xem đề nghị gửi ngày ${showDay(waiting.proposedOn)}`}</Link>
        </Notice>
      ) : (
        <Form action={proposeChange} submit="Gửi đề nghị" hidden={{ memberId: member.id, ...kept }}>
          <IdentityFields member={member} />
          {!isOwn && <StatusField member={member} />}
          <ContactFields member={member} />
          <TextField
            name="changeReason"
            label="Lý do, theo giấy tờ nào"
            hint="Ví dụ: theo quyết định công nhận đảng viên chính thức số 12-QĐ/ĐU. Chỉ ghi tên giấy tờ, không gửi bản chụp."
            maxLength={300}
          />
        </Form>
      )}
    </Page>
  )
}
