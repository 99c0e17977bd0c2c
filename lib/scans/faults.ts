import { RuleError } from '@/lib/core/errors'
import { secretFaults } from '@/lib/files/rules'

/** Why a scan was not taken: the name travels in the address back to the form, which works without JavaScript. */
const faults = {
  noFile: ['file', 'Đồng chí chưa chọn tệp. Đồng chí chọn ảnh chụp hoặc bản quét của giấy đã ký.'],
  tooLarge: [
    'file',
    'Tệp quá lớn. Đồng chí chụp lại ở cỡ nhỏ hơn, hoặc quét ở mức 150–200 điểm (dpi), rồi chọn lại tệp.',
  ],
  notPhoto: [
    'file',
    'Tệp này không phải là ảnh JPG, PNG hay PDF đọc được, dù tên tệp có thể ghi như vậy. Đồng chí mở tệp xem lại, hoặc chụp lại bằng điện thoại rồi chọn ảnh mới.',
  ],
  oddSize: [
    'file',
    'Ảnh quá nhỏ hoặc quá lớn nên không đọc được chữ. Đồng chí chụp trọn một trang, mỗi cạnh từ 300 đến 12.000 điểm ảnh.',
  ],
  lockedPdf: ['file', 'Tệp PDF đặt mật khẩu thì không đính được. Đồng chí lưu lại không đặt mật khẩu.'],
  activePdf: [
    'file',
    'Tệp PDF có chứa chương trình hoặc tệp đính kèm nên không được nhận. Đồng chí quét hoặc chụp lại giấy đã ký.',
  ],
  secret: ['secret', secretFaults.secret],
  notAsked: ['secret', secretFaults.notAsked],
  notComplete: [undefined, 'Biên bản còn đang ghi nháp. Đồng chí hoàn tất, in, ký rồi mới đính bản chụp.'],
  known: ['file', 'Tệp này đã được đính vào kỳ họp này rồi.'],
  full: [
    'file',
    'Chi bộ đã dùng hết dung lượng dành cho bản chụp. Đồng chí báo người quản trị để được thêm, hoặc chụp ở cỡ nhỏ hơn.',
  ],
  stale: [
    undefined,
    'Biểu mẫu đã cũ hoặc đã được gửi. Đồng chí xem mục bản chụp ở trang kỳ họp rồi làm lại.',
  ],
  busy: [undefined, 'Máy chủ đang bận nên chưa nhận được tệp. Đồng chí gửi lại sau ít giây.'],
} as const satisfies Record<string, readonly [string | undefined, string]>

export type Fault = keyof typeof faults

export const isFault = (name: unknown): name is Fault =>
  typeof name === 'string' && Object.hasOwn(faults, name)

/** Where the largest size is known, it is said. */
export const faultWords = (fault: Fault, largestMb?: number): { field?: string; message: string } => {
  const [field, message] = faults[fault]
  return {
    field,
    message:
      fault === 'tooLarge' && largestMb ? message.replace('quá lớn', `lớn hơn ${largestMb} MB`) : message,
  }
}

export class ScanError extends RuleError {
  override name = 'ScanError'
  readonly fault: Fault

  constructor(fault: Fault) {
    const { field, message } = faultWords(fault)
    super(message, field)
    this.fault = fault
  }
}
