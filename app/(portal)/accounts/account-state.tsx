import { Badge } from '@/lib/ui/badge'

export function AccountState({
  closedAt,
  mustChangePassword,
}: {
  closedAt: Date | null
  mustChangePassword: boolean
}) {
  if (closedAt) return <Badge tone="bad">Đã khóa</Badge>
  if (mustChangePassword) return <Badge tone="warn">Chưa đổi mật khẩu lần đầu</Badge>
  return <Badge tone="good">Đang dùng</Badge>
}
