import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { createExemption } from '@/lib/members/actions'
import { exemptionLabel } from '@/lib/members/labels'
import { getMember } from '@/lib/members/queries/detail'
import { ageBasis, underAYearBasis } from '@/lib/members/rules'
import { optionsOf } from '@/lib/organisations/labels'
import { Notice } from '@/lib/ui/badge'
import { DayField, Radios, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** Decided by the committee: the cell asks for them by đơn xin miễn. */
const ofCommittee = ['treatment', 'abroad', 'mobileWork', 'awaitingRetirement', 'maternity'] as const

export default async function ExemptMemberPage({ params }: PageProps<'/members/[id]/exempt'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  if (!can(viewer, 'exemptions.create', member)) notFound()
  const today = await businessDay()
  const decides = can(viewer, 'members.amend', member)

  return (
    <Page
      title="Ghi miễn công tác và sinh hoạt đảng"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}`}
    >
      <Notice title="Ai quyết định">
        Tuổi cao, sức khỏe yếu: chi bộ ra nghị quyết, không ghi thời hạn ({ageBasis(today)}). Các trường hợp
        khác: chi bộ đề nghị, cấp ủy cơ sở quyết định, dưới 12 tháng ({underAYearBasis(today)}).
        {!decides && (
          <>
            {' '}
            <Link href={`/members/${member.id}/request`}>Làm đơn xin miễn</Link>.
          </>
        )}
      </Notice>
      <Form action={createExemption} submit="Ghi quyết định miễn" hidden={{ memberId: member.id }}>
        <Radios
          name="kind"
          label="Lý do"
          // A cell decides for one reason alone: nothing is left to choose, and it has no end.
          value={decides ? undefined : 'ageHealth'}
          options={optionsOf(exemptionLabel, ['ageHealth', ...(decides ? ofCommittee : [])])}
        />
        <DayField name="startsOn" label="Từ ngày" value={showDay(today)} />
        {decides && (
          <DayField
            name="endsOn"
            label="Đến hết ngày"
            hint="Để trống nếu vì tuổi cao, sức khỏe yếu"
            isOptional
          />
        )}
        <TextField name="decidedBy" label="Nơi quyết định" value={member.cell} />
        <TextField
          name="decisionNumber"
          label="Số nghị quyết, quyết định"
          hint={decides ? 'Bắt buộc khi cấp ủy cơ sở quyết định, ví dụ 15-QĐ/ĐU' : 'Số nghị quyết của chi bộ'}
          isOptional
        />
      </Form>
    </Page>
  )
}
