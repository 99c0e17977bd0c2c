import 'server-only'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { countChangesToDecide } from '@/lib/changes/queries'
import { showDay } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'

/** Đề nghị sửa thông tin đảng viên that wait for the committee. */
export async function changeDuties(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'memberChanges.decide')) return []
  const { n, since } = await countChangesToDecide(viewer)
  if (n === 0 || !since) return []
  return [
    {
      id: 'changes',
      title: `Xét ${n} đề nghị sửa thông tin đảng viên`,
      href: '/changes?state=waiting',
      note: `Đề nghị sớm nhất gửi ngày ${showDay(since)}`,
    },
  ]
}
