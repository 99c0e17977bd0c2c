import { noCells } from '@/app/(portal)/organisations/no-cells'
import { ProvinceField } from '@/app/(portal)/transfers/province-field'
import { actingGrant } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { sexLabel, standingLabel } from '@/lib/members/labels'
import { optionsOf } from '@/lib/organisations/labels'
import { listChoices } from '@/lib/organisations/queries'
import { arriveTransfer } from '@/lib/transfers/actions/begin'
import { kindLabel, reasonLabel, reasons } from '@/lib/transfers/labels'
import { OnceAsked } from '@/lib/ui/action-form'
import { Checkbox, DayField, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

/** Từ nơi khác đến: what stands on the paper of introduction. */
export default async function ArrivePage() {
  const viewer = await requireViewer()
  const cells = await listChoices(viewer, 'transfers.receive', ['cell'])
  if (cells.length === 0) return noCells(viewer, 'transfers.receive', 'Ghi đảng viên từ nơi khác đến')
  const acting = await actingGrant()

  return (
    <Page
      title="Ghi đảng viên từ nơi khác đến"
      crumbs={[{ name: 'Chuyển sinh hoạt', href: '/transfers' }]}
      lead="Ghi theo giấy giới thiệu. Đảng viên vào danh sách chi bộ khi đồng chí xác nhận đủ giấy tờ ở bước sau."
    >
      <Form action={arriveTransfer} submit="Ghi giấy giới thiệu">
        <Select
          name="toOrgId"
          label="Chi bộ tiếp nhận"
          value={acting?.orgId}
          options={cells.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Radios
          name="kind"
          label="Loại"
          value="official"
          options={optionsOf(kindLabel, ['official', 'temporary'])}
        />
        <TextField name="fullName" label="Họ và tên" />
        <Radios name="sex" label="Giới tính" options={optionsOf(sexLabel, ['male', 'female'])} />
        <TextField name="birthYear" label="Năm sinh" inputMode="numeric" isShort />
        <DayField name="bornOn" label="Ngày sinh" isOptional />
        <TextField name="ethnicGroup" label="Dân tộc" hint="Theo hồ sơ đảng viên" isShort maxLength={40} />
        <Select
          name="standing"
          label="Đảng viên"
          value="full"
          options={optionsOf(standingLabel, ['full', 'probationary'])}
        />
        <DayField name="admittedOn" label="Ngày kết nạp" isOptional />
        <DayField name="officialOn" label="Ngày chính thức" isOptional />
        <TextField name="place" label="Nơi giới thiệu" hint="Chi bộ, đảng bộ cơ sở, đảng bộ cấp trên, tỉnh" />
        <ProvinceField />
        <Select name="reason" label="Lý do" options={optionsOf(reasonLabel, reasons)} />
        <DayField name="decidedOn" label="Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi" />
        <TextField name="document" label="Số giấy giới thiệu" isOptional />
        <DayField name="introducedOn" label="Ngày giới thiệu" hint="Ngày ký cuối cùng trên giấy" />
        <DayField name="presentedOn" label="Ngày xuất trình tại chi bộ" />
        <DayField name="startsOn" label="Tạm thời từ ngày" hint="Chỉ khi sinh hoạt tạm thời" isOptional />
        <DayField name="endsOn" label="Đến hết ngày" hint="Chỉ khi sinh hoạt tạm thời" isOptional />
        <TextField
          name="duesPaidTo"
          label="Đảng phí đã đóng đến hết tháng"
          hint="Tháng và năm, cách nhau dấu gạch chéo; chi bộ không thu lại các tháng ấy"
          isShort
          isOptional
        />
        <TextArea
          name="lateReason"
          label="Giải trình của đảng viên nếu xuất trình muộn"
          rows={2}
          maxLength={500}
          isOptional
        />
        <OnceAsked names={['isReturning', 'isConfirmed']}>
          <Checkbox
            name="isReturning"
            label="Cổng báo đã từng có trong danh sách; đúng là đồng chí ấy trở lại."
          />
          <Checkbox
            name="isConfirmed"
            label="Cổng báo trùng họ tên, năm sinh; tôi đã hỏi cấp trên, đúng là người khác."
          />
        </OnceAsked>
      </Form>
    </Page>
  )
}
