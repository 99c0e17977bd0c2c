import { cellTypeLabel } from '@/lib/calendar/labels'
import type { Cut } from '@/lib/organisations/cut'
import { Link } from '@/lib/ui/link'

/** Says that a board counts some cells only, and leads back to all of them. */
export function CutNotice({ cut: { tag, type }, all }: { cut: Cut; all: string }) {
  if (!tag && !type) return null
  const words = [
    ...(tag ? [`nhãn ${tag}`] : []),
    ...(type ? [cellTypeLabel[type].toLocaleLowerCase('vi')] : []),
  ]
  return (
    <p>
      Chỉ tính chi bộ {words.join(', ')}. <Link href={all}>Xem tất cả chi bộ</Link>
    </p>
  )
}
