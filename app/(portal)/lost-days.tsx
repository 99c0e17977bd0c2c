'use client'

import { useSearchParams } from 'next/navigation'
import { lostDays } from '@/lib/core/address-days'

/** On every page whose address asks for a day that does not exist: what it shows instead. */
export function LostDays() {
  const lost = lostDays(useSearchParams())
  return (
    lost.length > 0 && (
      <p role="status" className="max-w-none bg-warn-soft px-4 py-2 text-center print:hidden">
        Địa chỉ trang này ghi {lost.join(', ')}: lịch không có. Trang đang hiện theo hôm nay.
      </p>
    )
  )
}
