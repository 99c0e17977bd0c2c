import { env, isLocalOnly } from '@/lib/core/env'
import { getSettings } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'

/** Slips and papers carry the address of the portal: one that only opens on the server itself is told before printing. */
export async function LocalAddress() {
  if (!isLocalOnly || (await getSettings()).isDemo) return null
  return (
    <Notice tone="warn" title={`Địa chỉ cổng là ${env.publicUrl}, chỉ mở được trên máy chủ này`}>
      Phiếu cấp tài khoản và mã vuông trên văn bản đang in địa chỉ ấy. Trước khi in, đồng chí nhờ người cài
      đặt đặt PORTAL_URL là địa chỉ mọi người gõ, rồi khởi động lại cổng.
    </Notice>
  )
}
