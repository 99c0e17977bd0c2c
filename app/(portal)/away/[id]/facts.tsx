import { duesLabel, wayLabel } from '@/lib/away/labels'
import type { FollowedMember } from '@/lib/away/queries/person'
import type { RemoteMeeting } from '@/lib/away/queries/remote'
import { isOverdue, wayOf } from '@/lib/away/rules/next'
import { isVague } from '@/lib/away/rules/place'
import { remoteVoteWords } from '@/lib/away/rules/remote'
import { type Day, showDay } from '@/lib/core/dates'
import { behindBadges, duesWords } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import type { DuesState } from '@/lib/dues/rules/state'
import { requestStateTone, requestStateWords, wishLabel } from '@/lib/exemptions/labels'
import type { listRequestsOf } from '@/lib/exemptions/queries/requests'
import { kindWords } from '@/lib/meetings/labels'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'

type Its = { member: FollowedMember; today: Day }

export const FollowedFacts = ({ member, today, dues }: Its & { dues: DuesState | undefined }) => (
  <SummaryList
    rows={[
      ...nextFacts(member),
      ...stayFacts(member),
      ...managedFacts(member, today),
      ...duesFacts(member, dues),
      ...countedFacts(member),
    ]}
  />
)

const nextFacts = ({ stay, next }: FollowedMember) =>
  stay
    ? [
        {
          name: 'Việc tiếp theo',
          value: <Badge tone={next?.tone ?? 'good'}>{next?.text ?? 'Không có việc'}</Badge>,
        },
      ]
    : []

/** The papers are printed by Ban Tổ chức Trung ương; the portal names them and writes none. */
const abroadWords =
  'Từ 12 tháng trở lên: chuyển sinh hoạt chính thức ra ngoài nước; từ 3 đến dưới 12 tháng: phiếu công tác tạm thời ngoài nước, do đảng ủy cơ sở cấp (Hướng dẫn 38-HD/BTCTW, điểm 4.3). Về nước thì báo chi bộ.'

function stayFacts({ stay }: FollowedMember) {
  if (!stay) return [{ name: 'Đi làm xa', value: 'Hiện không ghi đi làm xa' }]
  const { place, isAbroad, work, contact, residenceOrg, registeredOn, contractFrom, contractTo, liaison } =
    stay
  return [
    { name: 'Đi từ', value: showDay(stay.startsOn) },
    {
      name: 'Nơi ở',
      value: (
        <>
          {place} {isAbroad && <Badge tone="plain">Ở nước ngoài</Badge>}
          {isVague(stay) && <Badge tone="warn">Địa chỉ chưa rõ, hỏi đến xã, phường</Badge>}
        </>
      ),
    },
    {
      name: 'Việc làm',
      value: `${work}${stay.hasPartyOrganisation ? ' (nơi làm việc có tổ chức đảng)' : ''}`,
    },
    {
      name: 'Hợp đồng',
      value: contractFrom && contractTo ? `${showDay(contractFrom)} – ${showDay(contractTo)}` : 'Chưa ghi',
    },
    { name: 'Liên lạc bằng', value: contact || 'Chưa ghi' },
    { name: 'Người phụ trách liên lạc', value: liaison || 'Chưa phân công' },
    { name: 'Tổ chức đảng nơi đến', value: residenceOrg || 'Chưa ghi' },
    isAbroad
      ? { name: 'Thủ tục ra nước ngoài', value: abroadWords }
      : {
          name: 'Đăng ký tạm trú',
          value: registeredOn ? showDay(registeredOn) : <Badge tone="warn">Chưa đăng ký</Badge>,
        },
  ]
}

function managedFacts(member: FollowedMember, today: Day) {
  const { exemption } = member
  const end = exemption?.endsOn ? ` đến ${showDay(exemption.endsOn)}` : ''
  return [
    {
      name: 'Cách quản lý',
      value: (
        <>
          {wayLabel[wayOf(member, today)]}
          {wayOf(member, today) === 'exempt' && end}{' '}
          {exemption && isOverdue(exemption, today) && (
            <Badge tone="bad">{`Quá hạn miễn từ ${showDay(exemption.endsOn ?? today)}`}</Badge>
          )}
        </>
      ),
    },
  ]
}

/** Nothing where the cell keeps no book, or the viewer may not see it. */
const duesFacts = ({ id, duesWish, exemption }: FollowedMember, dues: DuesState | undefined) => [
  ...(duesWish && exemption && !exemption.isReturned
    ? [{ name: 'Đảng phí khi được miễn', value: `${duesLabel[duesWish]}, theo đơn đã được đồng ý` }]
    : []),
  ...(dues
    ? [
        {
          name: 'Đảng phí',
          value: (
            <>
              <Link href={payerLink(id)}>{duesWords(dues)}</Link>{' '}
              {behindBadges(dues).map(([tone, text]) => (
                <Badge key={text} tone={tone}>
                  {text}
                </Badge>
              ))}
            </>
          ),
        },
      ]
    : []),
]

const countedFacts = (member: FollowedMember) => [
  {
    name: `Sinh hoạt năm ${member.year}`,
    value: `Vắng không lý do ${member.months.length} tháng; vắng có lý do liên tiếp ${member.excused} kỳ; dự trực tuyến ${member.online} kỳ (theo biên bản đã hoàn tất)`,
  },
  ...(member.excusedWords
    ? [{ name: 'Bảng chấm điểm', value: <Badge tone="warn">{member.excusedWords}</Badge> }]
    : []),
  ...(member.attendedWhileExempt > 0
    ? [{ name: 'Được miễn mà vẫn dự', value: `${member.attendedWhileExempt} kỳ trong năm ${member.year}` }]
    : []),
]

export function Requests({ rows }: { rows: Awaited<ReturnType<typeof listRequestsOf>> }) {
  if (rows.length === 0) return <p className="lead">Chưa có đơn nào.</p>
  return (
    <ul>
      {rows.map(({ id, wish, state, startsOn, endsOn, submittedOn }) => (
        <li key={id} className="border-b border-line py-2">
          <Link href={`/exemptions/${id}`}>
            Đơn ngày {showDay(submittedOn)}: {wishLabel[wish].toLocaleLowerCase('vi')}, từ {showDay(startsOn)}
            {endsOn ? ` đến ${showDay(endsOn)}` : ''}
          </Link>{' '}
          <Badge tone={requestStateTone[state]}>{requestStateWords({ state, wish })}</Badge>
        </li>
      ))}
    </ul>
  )
}

/** One line a meeting, as the completed minutes count him. */
export const RemoteMeetings = ({ rows }: { rows: readonly RemoteMeeting[] }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} className="border-b border-line py-2">
        <Link href={`/meetings/${row.id}`}>
          {kindWords[row.kind].title} ngày {showDay(row.heldOn)}
        </Link>
        {`: ${remoteVoteWords(row)}.`}
      </li>
    ))}
  </ul>
)
