import type { Control } from './controls'
import type { RuleForm } from './rule-forms'

const number = (from: number, to: number, unit: string): Control => ({ kind: 'number', from, to, unit })
const term: Control = { kind: 'number', from: 1, to: 90, unit: 'ngày làm việc', isOptional: true }
const choice = (...options: [value: string, label: string][]): Control => ({
  kind: 'choice',
  options: options.map(([value, label]) => ({ value, label })),
})

/** Kết nạp: the portal comes with the values of Quy định 294-QĐ/TW; a later regulation is entered from its text. */
export const admissionForm: RuleForm = {
  title: 'Kết nạp đảng viên: tuổi, giấy tờ, thời hạn',
  does: 'Tuổi khi chi bộ xét, giấy chứng nhận và hồ sơ có giá trị bao lâu, tỷ lệ của đảng ủy cơ sở, hạn gửi, xét và tổ chức lễ; mỗi bước tính theo quy tắc của ngày thực hiện bước ấy.',
  fields: [
    { name: 'youngestYears', label: 'Từ đủ, khi chi bộ họp', control: number(15, 40, 'tuổi') },
    { name: 'oldestYears', label: 'Không quá, khi chi bộ họp', control: number(40, 100, 'tuổi') },
    {
      name: 'certificateMonths',
      label: 'Giấy chứng nhận lớp nhận thức có giá trị',
      control: number(1, 120, 'tháng'),
    },
    { name: 'dossierMonths', label: 'Hồ sơ kết nạp có giá trị', control: number(1, 60, 'tháng') },
    {
      name: 'sendDays',
      label: 'Chi bộ gửi nghị quyết lên trong',
      hint: 'Từ ngày chi bộ họp. Để trống nếu không quy định hạn.',
      control: term,
    },
    {
      name: 'endorseDays',
      label: 'Đảng ủy cơ sở xét, biểu quyết trong',
      hint: 'Từ ngày chi bộ họp. Để trống nếu không quy định hạn.',
      control: term,
    },
    {
      name: 'verifyDays',
      label: 'Trả lời thẩm tra lý lịch trong',
      hint: 'Từ ngày gửi công văn. Để trống nếu không quy định hạn.',
      control: term,
    },
    {
      name: 'verifyAbroadDays',
      label: 'Trả lời thẩm tra ở nước ngoài trong',
      hint: 'Để trống nếu không quy định hạn.',
      control: { ...term, to: 365 },
    },
    {
      name: 'committeeShare',
      label: 'Tỷ lệ tán thành của đảng ủy cơ sở',
      hint: 'So với số cấp ủy viên đương nhiệm.',
      control: choice(['twoThirds', 'ít nhất hai phần ba'], ['half', 'quá nửa']),
    },
    { name: 'ceremonyDays', label: 'Lễ kết nạp tổ chức trong', control: number(1, 90, 'ngày làm việc') },
    {
      name: 'ceremonyFrom',
      label: 'Hạn tổ chức lễ tính từ',
      hint: 'Cổng chỉ biết ngày quyết định: khi tính từ ngày nhận được thì hạn nêu trên trang là hạn sớm nhất.',
      control: choice(['receipt', 'ngày nhận được quyết định'], ['decision', 'ngày quyết định']),
    },
  ],
  nameOf: ({ youngestYears, oldestYears, ceremonyDays }) =>
    `Kết nạp đảng viên: từ ${youngestYears} đến ${oldestYears} tuổi, lễ trong ${ceremonyDays} ngày làm việc`,
  faultOf: ({ sendDays, endorseDays }) =>
    typeof sendDays === 'number' && typeof endorseDays === 'number' && endorseDays < sendDays
      ? { field: 'endorseDays', message: 'Đảng ủy không thể xét trước hạn chi bộ gửi nghị quyết.' }
      : undefined,
}
