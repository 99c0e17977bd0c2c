import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Duty } from '@/lib/home/rules'
import { countUnsent } from '@/lib/mail/queries'

/** Thư thông báo không gửi được: the administrator learns why, and mends it. */
export async function mailDuties(viewer: Viewer): Promise<Duty[]> {
  const unsent = await countUnsent(viewer)
  if (unsent === 0) return []
  const note = 'Trang Thư điện tử nói lý do và cách sửa'
  return [
    { id: 'mail', title: `Xem vì sao ${unsent} thư thông báo chưa gửi được`, href: '/settings/mail', note },
  ]
}
