import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { getReturnable } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { recordReturn } from '@/lib/exemptions/actions/return'
import { exemptionLabel } from '@/lib/members/labels'
import { getMember } from '@/lib/members/queries/detail'
import { Checkbox, DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function ReturnPage({ params }: PageProps<'/members/[id]/return'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const exemption = (await getReturnable(viewer, member.id)) ?? notFound()

  return (
    <Page
      title="Ghi trở lại sinh hoạt"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}. Được miễn từ ${showDay(exemption.startsOn)} đến ${showDay(exemption.endsOn)}: ${exemptionLabel[exemption.kind].toLocaleLowerCase('vi')}.`}
    >
      <Form action={recordReturn} submit="Ghi trở lại sinh hoạt" hidden={{ exemptionId: exemption.id }}>
        <DayField name="returnedOn" label="Trở lại từ ngày" value={showDay(await businessDay())} />
        <TextField
          name="commentBy"
          label="Nơi nhận xét"
          hint="Cơ quan, chính quyền nơi đến, ví dụ: UBND phường Đông Cát. Chưa có nhận xét thì để trống"
          isOptional
        />
        <DayField name="commentOn" label="Ngày nhận xét" isOptional />
        <Checkbox name="hasReport" label="Đảng viên đã nộp bản tự báo cáo trong thời gian được miễn" />
      </Form>
    </Page>
  )
}
