import 'server-only'
import { createHash } from 'node:crypto'
import type { SentFile } from '@/lib/core/sent-file'
import { type ContentFault, typeOfFile } from './content'
import { typeLabel } from './labels'
import { about, type Limits, tooMuch } from './limits'
import { withoutMetadata } from './metadata'
import { cleanName, endingWanted } from './name'

const faults: Record<ContentFault, string> = {
  unreadable:
    'không phải PDF, Word (.docx), Excel (.xlsx), ảnh JPG hay PNG đọc được, dù tên tệp có thể ghi như vậy. Đồng chí mở tệp xem lại, lưu thành PDF rồi chọn lại',
  oddSize: 'ảnh có cạnh dài hơn 12.000 điểm ảnh. Đồng chí lưu ảnh ở cỡ nhỏ hơn',
  lockedPdf: 'PDF đặt mật khẩu hoặc khóa sao chép. Đồng chí in ra PDF mới, không khóa',
  activePdf:
    'PDF có chứa chương trình, biểu mẫu hoặc tệp khác bên trong. Đồng chí in ra PDF mới rồi chọn lại',
  oldOffice:
    'Word, Excel kiểu cũ (.doc, .xls) hoặc có đặt mật khẩu. Đồng chí mở tệp, bỏ mật khẩu, lưu thành .docx, .xlsx hoặc PDF',
  activeOffice:
    'Word, Excel có macro, đối tượng nhúng hoặc liên kết lấy từ nơi khác. Đồng chí lưu thành PDF rồi chọn lại',
  hugeOffice: 'khi mở ra thì quá lớn. Đồng chí lưu thành PDF rồi chọn lại',
  heic: 'ảnh HEIC của điện thoại. Đồng chí đặt máy ảnh ở mức “Tương thích nhất” (JPG), hoặc chụp màn hình ảnh ấy',
}

/** One file: what it is, or a sentence that says what to do. */
async function check(sent: File): Promise<SentFile | string> {
  const name = cleanName(sent.name)
  const bytes = new Uint8Array(await sent.arrayBuffer())
  if (bytes.length === 0) return about(name, 'không có nội dung. Đồng chí mở tệp xem lại')
  const seen = await typeOfFile(bytes)
  if ('fault' in seen) return about(name, faults[seen.fault])
  const ending = endingWanted(name, seen.type)
  if (ending)
    return about(
      name,
      `nội dung là ${typeLabel[seen.type]} nên tên tệp phải có đuôi .${ending}. Đồng chí đổi tên hoặc lưu lại tệp`,
    )
  const kept = withoutMetadata(bytes)
  return { name, type: seen.type, bytes: kept, sha256: createHash('sha256').update(kept).digest('hex') }
}

/** All files of a form, each once. Nothing is taken while any of them is refused. */
export async function checkFiles(sent: readonly File[], limits: Limits) {
  const much = tooMuch(
    sent.map(({ name, size }) => ({ name: cleanName(name), size })),
    limits,
  )
  if (much) return { files: [], problems: [much] }
  const files = new Map<string, SentFile>()
  const problems: string[] = []
  for (const each of sent) {
    const seen = await check(each)
    if (typeof seen === 'string') problems.push(seen)
    else files.set(seen.sha256, seen)
  }
  return { files: [...files.values()], problems }
}
