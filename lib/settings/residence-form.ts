import { flatKinds, kindsFrom } from './listed-kinds'
import type { RuleForm } from './rule-forms'

export const residenceForm: RuleForm = {
  title: 'Liên hệ nơi cư trú: diện được miễn, tháng nhắc nhận xét',
  does: 'Đảng viên thuộc diện nào được miễn sinh hoạt nơi cư trú (phiếu nhận xét ít mục hơn); từ tháng nào nhắc nhận xét của năm.',
  flat: flatKinds,
  deep: kindsFrom,
  fields: [
    {
      name: 'exemptKinds',
      label: 'Diện được miễn sinh hoạt nơi cư trú',
      hint: 'Ghi theo văn bản đang áp dụng, mỗi diện cách nhau bằng dấu chấm phẩy. Để trống nếu chưa có văn bản trong tay.',
      control: { kind: 'text', max: 1_000, isOptional: true },
    },
    {
      name: 'askedFromMonth',
      label: 'Nhắc nhận xét của năm từ tháng (cài đặt của đảng bộ)',
      control: { kind: 'number', from: 1, to: 12, unit: '' },
    },
  ],
  nameOf: () => 'Liên hệ nơi cư trú: diện được miễn, tháng nhắc nhận xét',
}
