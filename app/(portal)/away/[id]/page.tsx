import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { listAbsences } from '@/lib/away/queries/absences'
import { getFollowed, getReturnable, listContacts, listReturns } from '@/lib/away/queries/person'
import { listRemote } from '@/lib/away/queries/remote'
import { absenceWords, warningsOnFile } from '@/lib/away/rules/absences'
import { saidAfter } from '@/lib/away/said-after'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { duesStateOf } from '@/lib/dues/queries/state'
import { listRequestsOf } from '@/lib/exemptions/queries/requests'
import { After } from '@/lib/ui/after'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { ContactForm, ContactLog, channelWords, WithdrawContact } from './contacts'
import { FollowedFacts, RemoteMeetings, Requests } from './facts'
import { Returns } from './returns'

/** What the desk knows of one member: where, how reached, how often absent, what was said and decided. */
export default async function FollowedPage({ params, searchParams }: PageProps<'/away/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const today = await businessDay()
  const member = (id && (await getFollowed(viewer, id, today))) || notFound()
  const { after } = await searchParams
  const last = {
    year: member.year - 1,
    member: member.id,
    months: member.rule?.removalMonths,
    after: undefined,
  }
  const [log, requests, returns, returnable, remote, dues, before] = await Promise.all([
    listContacts(viewer, member.id),
    listRequestsOf(viewer, member.id),
    listReturns(viewer, member.id),
    getReturnable(viewer, member.id, today),
    listRemote(viewer, member.id),
    duesStateOf(viewer, member.id, today),
    listAbsences(viewer, last, today),
  ])
  const place = { path: member.path, ownerId: member.id }
  const { stay, rule, level } = member
  const unanswered = before.rows.find(({ isUnderWay }) => !isUnderWay)
  const warnings = log.filter(
    ({ kind, year, withdrawnOn }) => kind === 'warning' && year === member.year && withdrawnOn === null,
  )
  const mayEdit = can(viewer, 'awayStays.update', place)
  const mayPropose = can(viewer, 'meetings.create', place)
  const mayReport = can(viewer, 'awayStays.report', place)

  return (
    <Page
      title={`Đi làm xa: ${member.fullName}`}
      lead={`${member.cell}: theo dõi đi làm xa, vắng sinh hoạt, miễn sinh hoạt`}
      crumbs={[
        ...(can(viewer, 'away.read', place) ? [{ name: 'Đảng viên đi làm xa', href: '/away' }] : []),
        { name: member.fullName, href: `/members/${member.id}` },
      ]}
    >
      <After step={after} words={saidAfter({ stay, log, returns })} />
      {rule && level !== 'none' && (
        <Notice
          tone={level === 'removal' ? 'bad' : 'warn'}
          title={level === 'removal' ? 'Phải xem xét đề nghị xóa tên' : 'Vắng sinh hoạt không lý do'}
        >
          <p>{absenceWords(member.months, rule)}</p>
          {level === 'removal' && mayPropose && <ProposeRemoval />}
        </Notice>
      )}
      {rule && unanswered && (
        <Notice tone="bad" title={`Năm ${last.year} còn phải xem xét đề nghị xóa tên`}>
          <p>{absenceWords(unanswered.missed.toSorted(), rule)}</p>
          {mayPropose && <ProposeRemoval />}
        </Notice>
      )}
      {member.transfer && (
        <Notice tone="warn" title="Phải chuyển sinh hoạt chính thức">
          {member.transfer}
        </Notice>
      )}
      <FollowedFacts member={member} today={today} dues={dues} />
      <p className="flex flex-wrap gap-3">
        {stay && (mayEdit || mayReport) && (
          <Link href={`/away/${member.id}/edit`} className="button button-plain">
            {mayEdit ? 'Sửa thông tin đi làm xa' : 'Báo thay đổi nơi ở, việc làm'}
          </Link>
        )}
        {can(viewer, 'exemptionRequests.create', place) && !member.request && (
          <Link href={`/members/${member.id}/request`} className="button button-plain">
            Làm đơn xin miễn
          </Link>
        )}
        {returnable && (
          <Link href={`/members/${member.id}/return`} className="button button-plain">
            Ghi trở lại sinh hoạt
          </Link>
        )}
      </p>
      <Section title="Đơn xin miễn">
        <Requests rows={requests} />
        <Returns rows={returns} mayComplete={can(viewer, 'exemptions.return', place)} />
      </Section>
      {remote.length > 0 && (
        <Section title="Các kỳ dự từ xa" id="remote">
          <RemoteMeetings rows={remote} />
        </Section>
      )}
      <Section title="Nhật ký liên lạc" id="contacts">
        <ContactLog rows={log} />
        {warnings.length > 0 && (
          <details>
            <summary className="min-h-11 py-2 font-semibold">
              Các lần nhắc nhở năm {member.year}, để chép vào biên bản xét xóa tên
            </summary>
            <p className="whitespace-pre-line">{warningsOnFile(warnings.toReversed(), channelWords)}</p>
          </details>
        )}
        {can(viewer, 'contacts.record', place) && (
          <ContactForm memberId={member.id} today={showDay(today)} suggestsWarning={level !== 'none'} />
        )}
        {can(viewer, 'contacts.withdraw', place) && <WithdrawContact memberId={member.id} rows={log} />}
      </Section>
    </Page>
  )
}

const ProposeRemoval = () => (
  <p>
    <Link href="/meetings/new?kind=removal">Mở kỳ họp xét xóa tên</Link>, hoặc nếu có lý do chính đáng thì làm
    đơn xin miễn dưới đây.
  </p>
)
