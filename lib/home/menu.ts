import { canSomewhere, type Permission, type Viewer } from '@/lib/auth/policy'

const entries: { href: string; name: string; permission?: Permission; unless?: Permission }[] = [
  { href: '/', name: 'Việc cần làm' },
  { href: '/calendar', name: 'Lịch', permission: 'meetings.read' },
  { href: '/meetings', name: 'Biên bản', permission: 'meetings.read' },
  { href: '/visits', name: 'Dự sinh hoạt', permission: 'visits.read' },
  { href: '/tasks', name: 'Nhiệm vụ', permission: 'tasks.read' },
  { href: '/feedback', name: 'Phản ánh, góp ý', permission: 'feedback.read' },
  { href: '/guidance', name: 'Hướng dẫn, giải đáp', permission: 'guidance.find' },
  { href: '/members', name: 'Đảng viên', permission: 'members.read' },
  { href: '/dues', name: 'Đảng phí', permission: 'dues.read' },
  { href: '/proposals', name: 'Đề nghị', permission: 'proposals.read' },
  { href: '/organisations', name: 'Tổ chức', permission: 'organisations.read' },
  { href: '/templates', name: 'Mẫu biên bản', permission: 'templates.read' },
  { href: '/ratings', name: 'Xếp loại', permission: 'ratings.read' },
  {
    href: '/ratings/self-review',
    name: 'Bản tự kiểm điểm',
    permission: 'selfReview.print',
    unless: 'ratings.read',
  },
  { href: '/statistics', name: 'Thống kê', permission: 'statistics.read' },
  { href: '/accounts', name: 'Tài khoản', permission: 'accounts.read' },
  { href: '/settings', name: 'Cài đặt', permission: 'settings.read' },
  { href: '/audit', name: 'Nhật ký', permission: 'audit.read' },
]

export type MenuEntry = { href: string; name: string }

/** The menu in words: only what the viewer may open. */
export const menuFor = (viewer: Viewer): MenuEntry[] =>
  entries
    .filter(
      ({ permission, unless }) =>
        (!permission || canSomewhere(viewer, permission)) && !(unless && canSomewhere(viewer, unless)),
    )
    .map(({ href, name }) => ({ href, name }))
