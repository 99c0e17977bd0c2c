import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { FeedbackFilter } from '@/lib/feedback/input'
import type { countDesk } from '@/lib/feedback/queries/list'
import { queueLink, queues } from '@/lib/feedback/queues'
import { Parts } from '@/lib/ui/parts'

type Its = { filter: FeedbackFilter; desk: Awaited<ReturnType<typeof countDesk>> }

/** All items, and one's own desk: everything that waits there, what is due within a week, what is overdue. */
function deskParts({ filter: { desk: shown, due, overdue, ...narrowed }, desk }: Its) {
  const isMine = shown === 'mine'
  const isAll = (!shown || shown === 'all') && ![due, overdue, ...Object.values(narrowed)].some(Boolean)
  return [
    { href: '/feedback', name: 'Tất cả', isHere: isAll },
    {
      href: '/feedback?desk=mine',
      name: `Chờ đơn vị của đồng chí (${desk.total})`,
      isHere: isMine && !due && !overdue,
    },
    (desk.asked > 0 || shown === 'asked') && {
      href: '/feedback?desk=asked',
      name: `Chưa làm rõ (${desk.asked})`,
      isHere: shown === 'asked',
    },
    (desk.soon > 0 || due) && {
      href: '/feedback?desk=mine&due=soon',
      name: `Đến hạn trong 7 ngày (${desk.soon})`,
      isHere: isMine && due !== undefined,
    },
    desk.overdue > 0 && {
      href: '/feedback?desk=mine&overdue=1',
      name: `Quá hạn (${desk.overdue})`,
      isHere: isMine && overdue === '1',
    },
  ]
}

/** The lists of this room, then its desks, as far as the viewer may open them. */
export function FeedbackParts({ viewer, ...its }: Its & { viewer: Viewer }) {
  const parts = [
    ...deskParts(its),
    canSomewhere(viewer, queues.committee.permission) && {
      href: queueLink('committee'),
      name: queues.committee.name,
    },
    canSomewhere(viewer, 'feedback.approve') && { href: '/feedback/approvals', name: 'Duyệt' },
    canSomewhere(viewer, 'feedback.route') && { href: queueLink('triage'), name: 'Phân loại, trình giao' },
    canSomewhere(viewer, 'syntheses.read') && { href: '/feedback/synthesis', name: 'Tổng hợp tháng' },
    { href: '/feedback/answers', name: 'Trả lời để đọc tại chi bộ' },
    canSomewhere(viewer, 'replyTemplates.read') && {
      href: '/feedback/reply-templates',
      name: 'Câu trả lời mẫu',
    },
    canSomewhere(viewer, 'addressees.update') && { href: '/feedback/addressees', name: 'Nơi nhận' },
  ]
  return <Parts label="Danh sách" parts={parts.filter((part) => typeof part === 'object')} />
}
