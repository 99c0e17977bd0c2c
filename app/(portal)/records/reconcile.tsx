import type { Viewer } from '@/lib/auth/policy'
import { monthsLater, showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { recordFilter } from '@/lib/records/input'
import { type Place, reconcileMonths } from '@/lib/records/parts'
import { countRecords } from '@/lib/records/queries/papers'
import { Link } from '@/lib/ui/link'

/** Đối chiếu định kỳ: whom nobody has held against the file for so many months, for whoever keeps the files. */
export async function Reconcile({ viewer, place }: { viewer: Viewer; place: Place }) {
  const today = await businessDay()
  const months = await reconcileMonths(place, today)
  if (!months) return null
  const before = monthsLater(today, -months)
  const waiting = await countRecords(viewer, place, { ...recordFilter.parse({}), before })
  return (
    <p>
      {`Danh sách, kể cả đảng viên dự bị, đối chiếu với hồ sơ ${months} tháng một lần (Hướng dẫn 06-HD/TW, điểm 8): `}
      {waiting === 0 ? (
        `ai cũng đã đối chiếu từ ngày ${showDay(before)}.`
      ) : (
        <Link href={`/records?org=${place.id}&before=${showDay(before)}`}>
          {`${waiting.toLocaleString('vi')} đồng chí chưa đối chiếu từ ngày ${showDay(before)}`}
        </Link>
      )}
    </p>
  )
}
