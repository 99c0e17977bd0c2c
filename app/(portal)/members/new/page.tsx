import { IdentityFields, WorkingFields } from '@/app/(portal)/members/member-fields'
import { noCells } from '@/app/(portal)/organisations/no-cells'
import { actingGrant } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { createMember } from '@/lib/members/actions'
import { memberFilter } from '@/lib/members/input'
import { listChoices } from '@/lib/organisations/queries'
import { OnceAsked } from '@/lib/ui/action-form'
import { Checkbox, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewMemberPage({ searchParams }: PageProps<'/members/new'>) {
  const viewer = await requireViewer()
  const { org } = memberFilter.parse(await searchParams)
  const cells = await listChoices(viewer, 'members.create', ['cell'])
  if (cells.length === 0) return noCells(viewer, 'members.create', 'Thêm đảng viên')
  const acting = await actingGrant()

  return (
    <Page
      title="Thêm đảng viên"
      crumbs={[{ name: 'Đảng viên', href: '/members' }]}
      lead="Chỉ ghi dữ liệu làm việc; không đưa lý lịch, bản chụp hồ sơ lên cổng."
    >
      <Form action={createMember} submit="Thêm đảng viên">
        <Select
          name="organisationId"
          label="Chi bộ"
          value={org ?? acting?.orgId}
          options={cells.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <IdentityFields />
        <WorkingFields />
        <OnceAsked names={['isConfirmed']}>
          <Checkbox
            name="isConfirmed"
            label="Cổng báo trùng họ tên, năm sinh; tôi đã hỏi cấp trên, đúng là người khác."
          />
        </OnceAsked>
      </Form>
    </Page>
  )
}
