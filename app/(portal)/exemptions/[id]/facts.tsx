import { duesLabel } from '@/lib/away/labels'
import { showDay } from '@/lib/core/dates'
import { requestStateTone, requestStateWords } from '@/lib/exemptions/labels'
import type { ExemptionRequest } from '@/lib/exemptions/queries/requests'
import { exemptionLabel } from '@/lib/members/labels'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'

const fact = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : [])

/** What was asked, what the cell voted, what was decided, in the order in which it happened. */
export function RequestFacts({ request }: { request: ExemptionRequest }) {
  const { state, kind, startsOn, endsOn } = request
  return (
    <SummaryList
      rows={[
        {
          name: 'Tình trạng',
          value: <Badge tone={requestStateTone[state]}>{requestStateWords(request)}</Badge>,
        },
        {
          name: 'Đảng viên',
          value: <Link href={`/away/${request.memberId}`}>{request.fullName}</Link>,
        },
        { name: 'Lý do', value: exemptionLabel[kind] },
        {
          name: 'Thời gian xin',
          value: `Từ ${showDay(startsOn)} ${endsOn ? `đến hết ${showDay(endsOn)}` : '(không thời hạn)'}`,
        },
        { name: 'Nộp đơn', value: submitted(request) },
        ...(kind === 'ageHealth' ? [] : away(request)),
        ...fact('Tài liệu kèm theo', request.papers),
        ...resolved(request),
        ...decided(request),
        ...fact('Lý do không đồng ý', request.refusal),
        ...fact('Cấp trên xem báo cáo', request.acknowledgedOn && showDay(request.acknowledgedOn)),
      ]}
    />
  )
}

const submitted = ({ submittedOn, isOral, isByRelative, isRenewal }: ExemptionRequest) =>
  [
    showDay(submittedOn),
    ...(isOral ? ['trình bày miệng trước chi bộ'] : []),
    ...(isByRelative ? ['người nhà viết thay'] : []),
    ...(isRenewal ? ['xin miễn tiếp: cấp ủy xác minh lý do còn đi xa'] : []),
  ].join(', ')

const away = ({ place, work, contact, registeredOn, duesWish }: ExemptionRequest) => [
  ...fact('Nơi đến', place),
  {
    name: 'Đăng ký tạm trú',
    value: registeredOn ? (
      showDay(registeredOn)
    ) : (
      <Badge tone="warn">Chưa đăng ký: ở trong nước thì phải đăng ký tạm trú nơi đến</Badge>
    ),
  },
  ...fact('Nơi làm việc', work),
  ...fact('Liên lạc', contact),
  ...fact('Đề nghị về đảng phí', duesWish && duesLabel[duesWish]),
]

const resolved = ({ resolvedOn, votes, base, resolution, proposalId }: ExemptionRequest) =>
  resolvedOn
    ? [
        {
          name: 'Nghị quyết của chi bộ',
          value: (
            <>
              {resolution && `Số ${resolution}, `}
              {showDay(resolvedOn)}; tán thành {votes}/{base}
              {proposalId !== null && (
                <>
                  {' ('}
                  <Link href={`/proposals/${proposalId}`}>theo biên bản</Link>)
                </>
              )}
            </>
          ),
        },
      ]
    : []

const decided = ({ decidedOn, decidedBy, decisionNumber }: ExemptionRequest) =>
  decidedOn
    ? [
        {
          name: 'Quyết định',
          value: [decidedBy, decisionNumber && `số ${decisionNumber}`, showDay(decidedOn)]
            .filter(Boolean)
            .join(', '),
        },
      ]
    : []
