import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { addMonths, monthOf, showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { duesWords } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import { duesStateOf } from '@/lib/dues/queries/state'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import {
  countAttendance,
  getAccountOf,
  getMember,
  getRevealedCard,
  listAwayStays,
  listExemptions,
  type Member,
} from '@/lib/members/queries/detail'
import { listMemberships } from '@/lib/members/queries/memberships'
import { isInCell } from '@/lib/members/rules'
import { postName } from '@/lib/posts/labels'
import { listPosts, type PostRow } from '@/lib/posts/queries'
import { getResidenceOf } from '@/lib/residences/queries'
import { getOpenDeparture, listTransfersOf } from '@/lib/transfers/queries/detail'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { AccountOfMember } from './account-of-member'
import { CardNumber } from './card-number'
import { ResidenceOfMember } from './residence-of-member'
import { AwayStays, Exemptions } from './spans'
import { Trail } from './trail'
import { TransfersOfMember } from './transfers-of-member'

/** Whose file is kept here: a temporary member's is with the own cell; of one who has died the badges (truy tặng). */
const hasRecord = ({ standing, status }: Pick<Member, 'standing' | 'status'>) =>
  standing !== 'temporary' && (isInCell(status) || status === 'deceased')

const heldWords = (posts: PostRow[]) =>
  posts
    .filter(({ endsOn }) => !endsOn)
    .map((post) => `${postName(post)}, từ ${showDay(post.startsOn)}`)
    .join('; ')

const shown = (day: string | null) => (day ? showDay(day) : 'Chưa ghi')

export default async function MemberPage({ params }: PageProps<'/members/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const today = await businessDay()
  const [card, exemptions, stays, counted, account, dues, trail, transfers, departure, residence, posts] =
    await Promise.all([
      getRevealedCard(viewer, member.id),
      listExemptions(viewer, member.id),
      listAwayStays(viewer, member.id),
      countAttendance(viewer, member.id, addMonths(monthOf(today), -12)),
      getAccountOf(viewer, member.id),
      duesStateOf(viewer, member.id, today),
      listMemberships(viewer, member.id),
      listTransfersOf(viewer, member.id),
      getOpenDeparture(viewer, member.id),
      getResidenceOf(viewer, member.id),
      listPosts(viewer, member.id),
    ])
  const place = { path: member.path, ownerId: member.id }
  const mayEdit = can(viewer, 'members.update', place)
  const times = (state: 'present' | 'online' | 'excused' | 'unexcused') => counted.get(state) ?? 0

  return (
    <Page
      title={member.fullName}
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: member.cell, href: `/members?org=${member.orgId}` },
      ]}
      lead={[member.position, statusLabel[member.status]].filter(Boolean).join(' · ')}
    >
      <SummaryList
        rows={[
          { name: 'Chi bộ', value: <Link href={`/organisations/${member.orgId}`}>{member.cell}</Link> },
          { name: 'Đảng viên', value: standingLabel[member.standing] },
          { name: 'Giới tính, dân tộc', value: `${sexLabel[member.sex]}, ${member.ethnicGroup}` },
          { name: 'Sinh', value: member.bornOn ? showDay(member.bornOn) : `năm ${member.birthYear}` },
          { name: 'Ngày kết nạp', value: shown(member.admittedOn) },
          { name: 'Ngày chính thức', value: shown(member.officialOn) },
          {
            name: 'Chức vụ đảng',
            value: (
              <>
                {heldWords(posts) || member.position || 'Không giữ chức vụ'}
                <Link href={`/members/${member.id}/career`} className="block">
                  Xem quá trình giữ chức vụ, khen thưởng, kỷ luật, học tập
                </Link>
              </>
            ),
          },
          { name: 'Công việc, chức vụ khác', value: member.occupation || 'Chưa ghi' },
          { name: 'Điện thoại', value: member.phone || 'Chưa ghi' },
          { name: 'Nơi ở', value: member.address || 'Chưa ghi' },
          {
            name: 'Số thẻ đảng viên',
            value: (
              <CardNumber
                memberId={member.id}
                ending={member.cardEnd}
                revealed={card}
                mayReveal={can(viewer, 'members.reveal', place)}
              />
            ),
          },
          {
            name: 'Dự sinh hoạt 12 tháng qua',
            value: `Có mặt ${times('present')}, dự trực tuyến ${times('online')}, vắng có lý do ${times('excused')}, vắng không lý do ${times('unexcused')} (theo biên bản đã hoàn tất)`,
          },
          ...(dues
            ? [{ name: 'Đảng phí', value: <Link href={payerLink(member.id)}>{duesWords(dues)}</Link> }]
            : []),
        ]}
      />
      <p>
        <Link href={`/tasks?person=${member.id}&state=all`}>Xem nhiệm vụ chi bộ giao đồng chí này</Link>
      </p>
      {can(viewer, 'members.export', place) && (
        <p>
          <a href={`/exports/people/${member.id}`} download="">
            Tải dữ liệu cổng lưu về đồng chí này (Excel, ghi nhật ký)
          </a>
        </p>
      )}
      {hasRecord(member) && can(viewer, 'records.read', place) && (
        <p>
          <Link href={`/records/${member.id}`}>Xem giấy tờ trong hồ sơ, phiếu bổ sung, Huy hiệu Đảng</Link>
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        {mayEdit && (
          <Link href={`/members/${member.id}/edit`} className="button">
            Sửa thông tin
          </Link>
        )}
        {can(viewer, 'memberChanges.propose', place) && (
          <Link href={`/members/${member.id}/propose`} className="button button-plain">
            Đề nghị sửa thông tin
          </Link>
        )}
      </p>
      <Section title="Miễn công tác và sinh hoạt đảng" id="exemptions">
        <Exemptions
          memberId={member.id}
          rows={exemptions}
          today={today}
          mayEnd={can(viewer, 'exemptions.end', place)}
        />
        <p className="flex flex-wrap gap-3">
          {can(viewer, 'exemptionRequests.create', place) && (
            <Link href={`/members/${member.id}/request`} className="button button-plain">
              Ghi đơn xin miễn
            </Link>
          )}
          {can(viewer, 'exemptions.create', place) && (
            <Link href={`/members/${member.id}/exempt`} className="button button-plain">
              Ghi quyết định miễn đã có
            </Link>
          )}
        </p>
      </Section>
      <Section title="Đi làm xa" id="away">
        <p>
          <Link href={`/away/${member.id}`}>Xem liên lạc, vắng sinh hoạt, đơn xin miễn của đồng chí này</Link>
        </p>
        <AwayStays rows={stays} today={today} mayEnd={can(viewer, 'awayStays.end', place)} />
        {can(viewer, 'awayStays.create', place) && (
          <Link href={`/members/${member.id}/away`} className="button button-plain">
            Ghi đi làm xa
          </Link>
        )}
      </Section>
      <TransfersOfMember
        memberId={member.id}
        transfers={transfers}
        departure={departure}
        today={today}
        may={{
          begin: member.status === 'active' && can(viewer, 'transfers.begin', place),
          record: member.status === 'active' && can(viewer, 'departures.record', place),
          close: can(viewer, 'departures.close', place),
        }}
      />
      <ResidenceOfMember
        memberId={member.id}
        residence={residence}
        may={{
          read: can(viewer, 'residences.read', place),
          introduce:
            member.status === 'active' &&
            member.standing !== 'temporary' &&
            can(viewer, 'residences.introduce', place),
        }}
      />
      <Trail rows={trail} />
      <AccountOfMember
        memberId={member.id}
        account={account}
        mayCreate={can(viewer, 'accounts.create', place)}
      />
    </Page>
  )
}
