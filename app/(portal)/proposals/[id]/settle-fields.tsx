import { type Day, showDay } from '@/lib/core/dates'
import type { Proposal } from '@/lib/proposals/queries/proposals'
import { officialDayOf } from '@/lib/proposals/rules'
import { DayField, Radios, TextArea, TextField } from '@/lib/ui/field'

/** What the level above decided, and what the register takes from it. */
export function SettleFields({ proposal, today }: { proposal: Proposal; today: Day }) {
  const officialDay = officialDayOf(proposal.admittedOn)
  return (
    <>
      <Radios
        name="verdict"
        label="Kết quả"
        options={[
          { value: 'approved', label: 'Đồng ý' },
          { value: 'refused', label: 'Không đồng ý' },
        ]}
      />
      <TextField
        name="decisionNumber"
        label="Số văn bản"
        hint={`Ví dụ 47-QĐ/${proposal.decisionSymbol}`}
        maxLength={60}
        isShort
      />
      <DayField name="decidedOn" label="Ngày văn bản" value={showDay(today)} />
      {proposal.kind === 'confirmation' && proposal.memberId !== null && (
        <DayField
          name="officialOn"
          label="Công nhận chính thức từ ngày"
          hint="Theo quyết định; điền sẵn ngày đủ 12 tháng từ ngày kết nạp. Đồng ý thì danh sách đảng viên ghi ngày này."
          value={officialDay && showDay(officialDay)}
          isOptional
        />
      )}
      {proposal.kind === 'removal' && proposal.memberId !== null && (
        <p>Nếu đồng ý, danh sách đảng viên ghi “Đã xóa tên” ngay.</p>
      )}
      {proposal.kind === 'discipline' && (
        <p>
          Đồng ý là đồng ý đúng hình thức chi bộ đề nghị; hình thức khác thì ghi “Không đồng ý”, nêu hình thức
          ở ô ghi chú.
        </p>
      )}
      {proposal.kind === 'leaving' && proposal.memberId !== null && (
        <p>Nếu đồng ý, danh sách đảng viên ghi “Đã xin ra” ngay.</p>
      )}
      <TextField name="signerPost" label="Chức vụ người ký" value="Bí thư" maxLength={60} isOptional />
      <TextField name="signerName" label="Họ và tên người ký" maxLength={80} isOptional />
      <TextArea name="note" label="Ghi chú gửi chi bộ" rows={3} maxLength={2_000} isOptional />
    </>
  )
}
