import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { hasApprover } from '@/lib/feedback/queries/catalogue'
import { Notice } from '@/lib/ui/badge'

/** What is proposed waits for the Thường trực: told before, where nobody holds that role yet. */
export async function NoApprover({ viewer, today }: { viewer: Viewer; today: Day }) {
  if (await hasApprover(viewer, today)) return null
  return (
    <Notice tone="warn" title="Chưa có tài khoản Thường trực để duyệt">
      Mục trình giao sẽ nằm chờ duyệt, trong lúc đó thời hạn vẫn chạy. Đồng chí đề nghị quản trị hệ thống cấp
      tài khoản hoặc giao vai trò Thường trực.
    </Notice>
  )
}
