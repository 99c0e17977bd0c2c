import { RuleError } from '@/lib/core/errors'

type Correction = { asWritten: string; correctedTo: string; secret: 'no' | 'yes' }

/** Đính chính stands beside completed minutes whatever became of them; a draft is simply written on. */
export function assertCanCorrect(status: string, { asWritten, correctedTo, secret }: Correction) {
  if (status === 'draft')
    throw new RuleError('Biên bản đang ghi nháp thì sửa ngay trong biên bản, không lập đính chính.')
  if (secret === 'yes')
    throw new RuleError(
      'Đính chính có nội dung mật không được lập trên cổng này. Đồng chí xóa nội dung mật và lập tài liệu mật riêng trên giấy theo quy định bảo vệ bí mật nhà nước.',
      'secret',
    )
  if (asWritten === correctedTo)
    throw new RuleError(
      'Nội dung đính chính giống hệt nội dung đã viết. Đồng chí ghi nội dung đúng.',
      'correctedTo',
    )
}
