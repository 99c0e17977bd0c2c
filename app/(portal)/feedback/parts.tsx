import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { FeedbackFilter } from '@/lib/feedback/input'
import type { countDesk } from '@/lib/feedback/queries/list'
import { queueLink, queues } from '@/lib/feedback/queues'
import { Parts } from '@/lib/ui/parts'

type Its = { filter: FeedbackFilter; desk: Awaited<ReturnType<typeof countDesk>> }

/**
 * All items, and one's own desk: everything that waits there, what is due within a week, what is overdue. Narrowed
 * further, the one shown is a link that takes the conditions away.
 */
function deskParts({ filter: { desk: shown, due, overdue, ...narrowed }, desk }: Its) {
  const isWhole = !Object.values(narrowed).some(Boolean)
  const isMine = shown === 'mine'
  return [
    {
      href: '/feedback',
      name: 'Tất cả',
      isHere: isWhole && (!shown || shown === 'all') && !due && !overdue,
    },
    {
      href: '/feedback?desk=mine',
      name: `Chờ đơn vị của đồng chí (${desk.total})`,
      isHere: isWhole && isMine && !due && !overdue,
    },
    shown === 'extension' && {
      href: '/feedback?desk=extension',
      name: 'Đề nghị gia hạn',
      isHere: isWhole && !due && !overdue,
    },
    (desk.asked > 0 || shown === 'asked') && {
      href: '/feedback?desk=asked',
      name: `Chưa làm rõ (${desk.asked})`,
      isHere: isWhole && shown === 'asked' && !due && !overdue,
    },
    (desk.soon > 0 || due) && {
      href: '/feedback?desk=mine&due=soon',
      name: `Đến hạn trong 7 ngày (${desk.soon})`,
      isHere: isWhole && isMine && due !== undefined && !overdue,
    },
    (desk.overdue > 0 || (isMine && overdue)) && {
      href: '/feedback?desk=mine&overdue=1',
      name: `Quá hạn (${desk.overdue})`,
      isHere: isWhole && isMine && overdue === '1' && !due,
    },
  ]
}

/** The lists, then the desks of this room, as far as the viewer may open them. */
export function FeedbackParts({ viewer, ...its }: Its & { viewer: Viewer }) {
  const others = [
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
  ].filter((part) => typeof part === 'object')
  return (
    <>
      <Parts label="Danh sách" parts={deskParts(its).filter((part) => typeof part === 'object')} />
      <Parts label="Phần khác" fold={others.length > 1 ? 'Xem phần khác' : undefined} parts={others} />
    </>
  )
}
