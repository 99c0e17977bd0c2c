import { canSomewhere, type Permission, pathsFor, type Viewer } from '@/lib/auth/policy'
import { Parts } from '@/lib/ui/parts'

const rooms: { href: string; name: string; permission: Permission; isOfMany?: boolean }[] = [
  { href: '/away', name: 'Đi làm xa', permission: 'away.read' },
  { href: '/away/absences', name: 'Vắng không lý do', permission: 'away.read', isOfMany: true },
  { href: '/away/excused', name: 'Vắng có lý do nhiều kỳ', permission: 'away.read', isOfMany: true },
  { href: '/exemptions', name: 'Đơn xin miễn', permission: 'exemptionRequests.read' },
  { href: '/transfers', name: 'Chuyển sinh hoạt', permission: 'transfers.read' },
  { href: '/candidates', name: 'Nguồn phát triển đảng', permission: 'candidates.read' },
  { href: '/records', name: 'Hồ sơ, Huy hiệu Đảng', permission: 'records.read', isOfMany: true },
  { href: '/changes', name: 'Đề nghị sửa thông tin', permission: 'memberChanges.read' },
  { href: '/study', name: 'Học tập, bồi dưỡng', permission: 'study.read' },
  { href: '/dues', name: 'Đảng phí', permission: 'dues.read' },
  { href: '/dues/unpaid', name: 'Chưa nộp các tháng đã qua', permission: 'dues.read', isOfMany: true },
]

/** Where the work about members is done, from the list of them; `isOfMany`: not for one's own record alone. */
export const MemberRooms = ({ viewer }: { viewer: Viewer }) => (
  <Parts
    label="Công tác đảng viên"
    fold="Công tác đảng viên"
    parts={rooms.filter(({ permission, isOfMany }) =>
      isOfMany ? pathsFor(viewer, permission).length > 0 : canSomewhere(viewer, permission),
    )}
  />
)
