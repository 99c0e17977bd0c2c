import { type Option, Radios, Select, TextField } from '@/lib/ui/field'

const ways: Option[] = [
  { value: 'yes', label: 'Giao xử lý (cơ quan của Đảng, Ủy ban nhân dân)' },
  { value: 'no', label: 'Chuyển, đề nghị xem xét (HĐND, Mặt trận, đoàn thể)' },
]

/** What is said of an addressee, new or known. */
export function AddresseeFields({
  agencies,
  addressee,
}: {
  agencies: { id: number; name: string }[]
  addressee?: { name: string; agencyId: number | null; isAssigned: boolean }
}) {
  return (
    <>
      <TextField
        name="name"
        label="Tên nơi nhận"
        hint={
          addressee
            ? 'Chỉ sửa khi viết sai, vì phản ánh cũ cũng hiện tên mới. Nơi nhận đổi tên thật thì đóng lại và thêm nơi nhận mới.'
            : 'Ví dụ: Ủy ban nhân dân, Hội Nông dân'
        }
        value={addressee?.name}
        maxLength={120}
      />
      <Select
        name="agencyId"
        label="Cơ quan trả lời"
        hint="Thêm cơ quan ở trang Tổ chức, tài khoản ở trang Tài khoản."
        blank="Chưa chọn; Văn phòng chọn khi phân loại"
        value={addressee?.agencyId}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        isOptional
      />
      <Radios
        name="isAssigned"
        label="Cách chuyển"
        value={addressee?.isAssigned === false ? 'no' : 'yes'}
        options={ways}
      />
    </>
  )
}
