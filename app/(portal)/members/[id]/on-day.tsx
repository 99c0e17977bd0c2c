import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { exemptionLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { listExemptions, type Member } from '@/lib/members/queries/detail'
import { listMemberships } from '@/lib/members/queries/memberships'
import { isInCell } from '@/lib/members/rules'
import { postName } from '@/lib/posts/labels'
import { listPosts } from '@/lib/posts/queries'
import { getOrganisationOn } from '@/lib/reorganisations/queries/as-of'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { type Crumb, Page } from '@/lib/ui/page'

type Asked = { viewer: Viewer; member: Member; crumbs: Crumb[]; on: Day }
type Span = { startsOn: Day; endsOn: Day | null }

/** A member as the trail and the posts have it of a day gone by. */
export async function MemberOnDay({ viewer, member, crumbs, on }: Asked) {
  const [trail, posts, exemptions] = await Promise.all([
    listMemberships(viewer, member.id),
    listPosts(viewer, member.id),
    listExemptions(viewer, member.id),
  ])
  const held = ({ startsOn, endsOn }: Span) => startsOn <= on && (endsOn === null || endsOn >= on)
  const then = trail.find(held)
  const cell = then && ((await getOrganisationOn(viewer, then.orgId, on))?.name ?? then.cell)
  const isGone = then && !isInCell(then.status)
  const exemption = exemptions.find(held)
  return (
    <Page title={member.fullName} crumbs={crumbs} lead={then && statusLabel[then.status]}>
      <Notice title={`Theo danh sách ngày ${showDay(on)}`}>
        <Link href={`/members/${member.id}`}>Xem hiện nay</Link>
      </Notice>
      <AsOfForm on={on} />
      {then && isGone ? (
        <p className="card lead">
          Đã ra khỏi danh sách từ ngày {showDay(then.startsOn)}; trước đó ở {cell}.
        </p>
      ) : then ? (
        <SummaryList
          rows={[
            { name: 'Chi bộ', value: cell },
            { name: 'Đảng viên', value: standingLabel[then.standing] },
            {
              name: 'Chức vụ đảng',
              value: posts.filter(held).map(postName).join('; ') || 'Chưa ghi chức vụ vào ngày ấy',
            },
            ...(exemption ? [{ name: 'Được miễn', value: exemptionLabel[exemption.kind] }] : []),
          ]}
        />
      ) : (
        <p className="card lead">Ngày ấy đồng chí này chưa có trong danh sách.</p>
      )}
    </Page>
  )
}
