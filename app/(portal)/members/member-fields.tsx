import { showDay } from '@/lib/core/dates'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import type { Member } from '@/lib/members/queries/detail'
import { statusSteps } from '@/lib/members/rules'
import { optionsOf } from '@/lib/organisations/labels'
import { DayField, Radios, Select, TextField } from '@/lib/ui/field'

const shown = (day: string | null | undefined) => (day ? showDay(day) : undefined)
type Given = { member?: Member }

/** Who somebody is: set by the committee, proposed by the cell and by the member. */
export function IdentityFields({ member }: Given) {
  return (
    <>
      <TextField name="fullName" label="Họ và tên" value={member?.fullName} />
      <Radios
        name="sex"
        label="Giới tính"
        value={member?.sex}
        options={optionsOf(sexLabel, ['male', 'female'])}
      />
      <TextField name="birthYear" label="Năm sinh" inputMode="numeric" isShort value={member?.birthYear} />
      <DayField name="bornOn" label="Ngày sinh" isOptional value={shown(member?.bornOn)} />
      <TextField
        name="ethnicGroup"
        label="Dân tộc"
        isOptional
        isShort
        value={member?.ethnicGroup ?? 'Kinh'}
      />
      <Select
        name="standing"
        label="Đảng viên"
        value={member?.standing ?? 'full'}
        options={optionsOf(standingLabel, ['full', 'probationary', 'temporary'])}
      />
      <DayField name="admittedOn" label="Ngày kết nạp" isOptional value={shown(member?.admittedOn)} />
      <DayField name="officialOn" label="Ngày chính thức" isOptional value={shown(member?.officialOn)} />
    </>
  )
}

export const StatusField = ({ member }: { member: Member }) => (
  <>
    <Select
      name="status"
      label="Tình trạng"
      value={member.status}
      options={optionsOf(statusLabel, [member.status, ...statusSteps[member.status]])}
    />
    {statusSteps[member.status].includes('deceased') && (
      <DayField name="diedOn" label="Ngày từ trần" hint="Chỉ ghi khi chọn tình trạng “Từ trần”." isOptional />
    )}
  </>
)

/** What somebody does, where he lives, how to reach him. */
export const ContactFields = ({ member }: Given) => (
  <>
    <TextField
      name="occupation"
      label="Công việc, chức vụ khác"
      hint="Ví dụ: Trưởng thôn"
      isOptional
      value={member?.occupation}
    />
    <TextField name="phone" label="Điện thoại" type="tel" isOptional isShort value={member?.phone} />
    <TextField name="address" label="Nơi ở" isOptional value={member?.address} />
  </>
)

/** What the cell writes itself. */
export function WorkingFields({ member }: Given) {
  return (
    <>
      <TextField
        name="position"
        label="Chức vụ đảng trong chi bộ"
        hint="Ghi như in trên biên bản, ví dụ: Bí thư chi bộ. Ghi chức vụ có ngày ở trang của đảng viên thì ô này tự đổi theo."
        isOptional
        value={member?.position}
      />
      <ContactFields member={member} />
      <TextField
        name="cardNumber"
        label="Số thẻ đảng viên"
        hint={
          member?.cardEnd
            ? `Đang ghi số tận cùng ${member.cardEnd}; để trống thì giữ nguyên.`
            : 'Chỉ ghi khi cần; luôn được che.'
        }
        inputMode="numeric"
        isOptional
        isShort
      />
    </>
  )
}
