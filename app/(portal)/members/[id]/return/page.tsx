import { notFound } from 'next/navigation'
import { CommentOfPlace, REPORTED } from '@/app/(portal)/away/comment-of-place'
import { requireViewer } from '@/lib/auth/viewer'
import { getReturnable } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { recordReturn } from '@/lib/exemptions/actions/return'
import { exemptionLabel } from '@/lib/members/labels'
import { getMember } from '@/lib/members/queries/detail'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default async function ReturnPage({ params }: PageProps<'/members/[id]/return'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const today = await businessDay()
  const exemption = (await getReturnable(viewer, member.id, today)) ?? notFound()

  return (
    <Page
      title="Ghi trở lại sinh hoạt"
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
      lead={`${member.fullName}, ${member.cell}. Được miễn từ ${showDay(exemption.startsOn)} đến ${showDay(exemption.endsOn)}: ${exemptionLabel[exemption.kind].toLocaleLowerCase('vi')}.`}
    >
      {exemption.hasAhead && (
        <Notice title="Có lần miễn đã quyết định mà chưa bắt đầu">
          Ghi trở lại thì lần miễn ấy không áp dụng nữa; sau này còn đi xa thì làm đơn mới.
        </Notice>
      )}
      {exemption.request && (
        <Notice tone="warn" title="Còn một đơn xin miễn đang chờ">
          Đồng chí ấy về hẳn thì rút đơn ấy ở <Link href={`/away/${member.id}`}>trang theo dõi</Link>, mục Đơn
          xin miễn.
        </Notice>
      )}
      <Form action={recordReturn} submit="Ghi trở lại sinh hoạt" hidden={{ exemptionId: exemption.id }}>
        <DayField name="returnedOn" label="Trở lại từ ngày" value={showDay(today)} />
        <CommentOfPlace />
        <Checkbox name="hasReport" label={REPORTED} />
      </Form>
    </Page>
  )
}
