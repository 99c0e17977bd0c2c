import { checkChains } from '@/lib/audit/queries'
import { subjectWords } from '@/lib/audit/subjects'
import { actionWords } from '@/lib/audit/words'
import type { Viewer } from '@/lib/auth/policy'
import { showInstant } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'

const KEEP =
  'Đồng chí giữ nguyên hiện trạng, đối chiếu với neo nhật ký đã in ở danh sách mã băm của tháng và báo người quản trị máy chủ.'

/** Whether every row in reach still is what was written, and in its place. */
export async function ChainCheck({ viewer }: { viewer: Viewer }) {
  const { entries, bad, cut } = await checkChains(viewer)
  const subject = bad && subjectWords(bad.subject)
  const many = `${entries.toLocaleString('vi')} dòng nhật ký`
  if (bad && subject)
    return (
      <Notice tone="bad" title={`Nhật ký đã bị sửa hoặc xóa: dòng sai đầu tiên là dòng số ${bad.id}`}>
        {`Lúc ${showInstant(bad.at)}: ${actionWords(bad.action)}, ${[subject.text, subject.note && `(${subject.note})`].filter(Boolean).join(' ')}. Đã kiểm tra ${many}. ${KEEP}`}
      </Notice>
    )
  if (cut)
    return (
      <Notice tone="bad" title={`Nhật ký đã bị xóa ở cuối: ${cut}`}>
        {`Đã kiểm tra ${many}. ${KEEP}`}
      </Notice>
    )
  return (
    <Notice tone="good" title="Chuỗi nguyên vẹn">
      {`${many} đều đúng mã băm và nối liền nhau.`}
    </Notice>
  )
}
