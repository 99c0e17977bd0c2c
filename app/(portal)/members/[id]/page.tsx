import { notFound } from 'next/navigation'
import { can, canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { addMonths, monthOf } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { duesStateOf } from '@/lib/dues/queries/state'
import { statusLabel } from '@/lib/members/labels'
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
import { listPosts } from '@/lib/posts/queries'
import { asOf } from '@/lib/reorganisations/input'
import { getResidenceOf } from '@/lib/residences/queries'
import { getOpenDeparture, listTransfersOf } from '@/lib/transfers/queries/detail'
import { After } from '@/lib/ui/after'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { AccountOfMember } from './account-of-member'
import { Facts } from './facts'
import { MemberOnDay } from './on-day'
import { ResidenceOfMember } from './residence-of-member'
import { saidAfter } from './said-after'
import { AwayStays, Exemptions, WithdrawExemption, WithdrawStay } from './spans'
import { Trail } from './trail'
import { TransfersOfMember } from './transfers-of-member'

/** Whose file is kept here: a temporary member's is with the own cell; of one who has died the badges (truy tặng). */
const hasRecord = ({ standing, status }: Pick<Member, 'standing' | 'status'>) =>
  standing !== 'temporary' && (isInCell(status) || status === 'deceased')

export default async function MemberPage({ params, searchParams }: PageProps<'/members/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const member = (id && (await getMember(viewer, id))) || notFound()
  const today = await businessDay()
  const crumbs = [
    { name: 'Đảng viên', href: '/members' },
    { name: member.cell, href: `/members?org=${member.orgId}` },
  ]
  const search = await searchParams
  const { on } = asOf.parse(search)
  if (on && on < today) return <MemberOnDay {...{ viewer, member, crumbs, on }} />
  const place = { path: member.path, ownerId: member.id }
  const mayReveal = can(viewer, 'members.reveal', place)
  const [card, exemptions, stays, counted, account, dues, trail, transfers, departure, residence, posts] =
    await Promise.all([
      mayReveal ? getRevealedCard(viewer, member.id) : undefined,
      member.hasExemptions ? listExemptions(viewer, member.id) : [],
      member.hasStays ? listAwayStays(viewer, member.id) : [],
      countAttendance(viewer, member.id, addMonths(monthOf(today), -12)),
      canSomewhere(viewer, 'accounts.read') ? getAccountOf(viewer, member.id) : undefined,
      duesStateOf(viewer, member.id, today),
      listMemberships(viewer, member.id),
      member.hasTransfers ? listTransfersOf(viewer, member.id) : [],
      member.hasDeparture ? getOpenDeparture(viewer, member.id) : undefined,
      member.hasResidence ? getResidenceOf(viewer, member.id) : undefined,
      member.hasPosts ? listPosts(viewer, member.id) : [],
    ])
  const mayEdit = can(viewer, 'members.update', place)

  return (
    <Page
      title={member.fullName}
      crumbs={crumbs}
      lead={[member.position, statusLabel[member.status]].filter(Boolean).join(' · ')}
    >
      <After
        key={member.version}
        step={search.after}
        words={saidAfter({ member, exemptions, stays, departure })}
      />
      <Facts {...{ member, card, counted, dues, posts }} mayReveal={mayReveal} />
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
        {can(viewer, 'exemptions.withdraw', place) && (
          <WithdrawExemption
            rows={exemptions.filter(
              ({ isDecided, kind, startsOn, endsOn }) =>
                !isDecided &&
                (endsOn === null || endsOn >= startsOn) &&
                (kind === 'ageHealth' || can(viewer, 'members.amend', place)),
            )}
          />
        )}
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
        {can(viewer, 'awayStays.withdraw', place) && <WithdrawStay rows={stays} />}
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
      <Trail rows={trail} typed={search.on} />
      <AccountOfMember
        memberId={member.id}
        account={account}
        mayCreate={can(viewer, 'accounts.create', place)}
      />
    </Page>
  )
}
