import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { reportStay, updateStay } from '@/lib/away/actions'
import { getFollowed } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Checkbox, DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

const shown = (day: string | null) => day && showDay(day)

/** The cell corrects what it knows; the member himself reports what has changed. */
export default async function EditStayPage({ params }: PageProps<'/away/[id]/edit'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getFollowed(viewer, id, await businessDay()))) || notFound()
  const place = { path: member.path, ownerId: member.id }
  const mayEdit = can(viewer, 'awayStays.update', place)
  if (!member.stay || !(mayEdit || can(viewer, 'awayStays.report', place))) notFound()
  const { stay } = member
  const hidden = { stayId: stay.id, version: stay.version }
  const common = (
    <>
      <TextField
        name="place"
        label="Nơi ở khi đi xa"
        hint="Ghi đến xã, phường hoặc khu công nghiệp để liên lạc được; ở nước ngoài thì ghi thành phố, nước"
        value={stay.place}
      />
      <Checkbox name="isAbroad" label="Ở nước ngoài" isChecked={stay.isAbroad} />
      <TextField name="work" label="Làm gì, ở đâu" value={stay.work} />
      <TextField
        name="contact"
        label="Cách liên lạc"
        hint="Điện thoại, Zalo, người nhà"
        value={stay.contact}
        isOptional
      />
      <DayField
        name="registeredOn"
        label="Đã đăng ký tạm trú ngày"
        value={shown(stay.registeredOn)}
        isOptional
      />
    </>
  )

  return (
    <Page
      title={mayEdit ? 'Sửa thông tin đi làm xa' : 'Báo thay đổi nơi ở, việc làm'}
      crumbs={[{ name: member.fullName, href: `/away/${member.id}` }]}
      lead={`${member.fullName}, ${member.cell}`}
    >
      {mayEdit ? (
        <Form action={updateStay} submit="Lưu thông tin" hidden={hidden}>
          <DayField name="startsOn" label="Đi từ ngày" value={shown(stay.startsOn)} />
          {common}
          <Checkbox
            name="hasPartyOrganisation"
            label="Nơi làm việc có tổ chức đảng"
            isChecked={stay.hasPartyOrganisation}
          />
          <DayField
            name="contractFrom"
            label="Hợp đồng từ ngày"
            hint="Nhiều hợp đồng liền nhau thì ghi ngày đầu của hợp đồng thứ nhất"
            value={shown(stay.contractFrom)}
            isOptional
          />
          <DayField name="contractTo" label="Hợp đồng đến ngày" value={shown(stay.contractTo)} isOptional />
          <TextField
            name="residenceOrg"
            label="Tổ chức đảng nơi đến"
            hint="Chi bộ, đảng bộ nơi ở hoặc nơi làm việc, nếu biết"
            value={stay.residenceOrg}
            isOptional
          />
          <TextField name="liaison" label="Người phụ trách liên lạc" value={stay.liaison} isOptional />
        </Form>
      ) : (
        <Form action={reportStay} submit="Báo chi bộ" hidden={hidden}>
          {common}
          <TextField
            name="note"
            label="Báo thêm với chi bộ, một dòng"
            hint="Ví dụ: chuyển sang phân xưởng khác từ đầu tháng"
            maxLength={300}
          />
        </Form>
      )}
    </Page>
  )
}
