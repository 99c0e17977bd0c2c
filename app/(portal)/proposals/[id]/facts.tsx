import { showDay } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { groundWords } from '@/lib/meetings/person-labels'
import { deciderNames, stateLabel, stateTone } from '@/lib/proposals/labels'
import type { Proposal } from '@/lib/proposals/queries/proposals'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'

/** What is known of a proposal, in the order in which it came about. */
export const facts = (proposal: Proposal) => [
  {
    name: 'Tình trạng',
    value: <Badge tone={stateTone[proposal.state]}>{stateLabel[proposal.state]}</Badge>,
  },
  {
    name: 'Chi bộ biểu quyết',
    value: `${proposal.votes}/${proposal.base}, ${proposal.isMet ? 'đủ tỷ lệ' : 'chưa đủ tỷ lệ, báo cáo đủ số phiếu'}`,
  },
  ...(proposal.state === 'waiting'
    ? [{ name: 'Nơi quyết định', value: deciderNames(proposal, proposal.deciders) }]
    : []),
  ...(proposal.decideBy
    ? [
        {
          name: 'Hạn quyết định',
          value: `${showDay(proposal.decideBy)}, tính theo ngày làm việc từ ngày chi bộ họp`,
        },
      ]
    : []),
  {
    name: 'Ngày họp',
    value: (
      <Link href={`/meetings/${proposal.meetingId}`}>{`${showDay(proposal.heldOn)}, xem biên bản`}</Link>
    ),
  },
  ...(proposal.number === null
    ? []
    : [
        {
          name: 'Nghị quyết của chi bộ',
          value: (
            <a href={`/print/person-resolution/${proposal.id}`}>
              {`Số ${padded(proposal.number)}-NQ/${proposal.symbol}`}
            </a>
          ),
        },
      ]),
  ...(proposal.endorsedOn
    ? [
        {
          name: 'Nghị quyết của đảng ủy',
          value: [
            proposal.endorsement && `Số ${proposal.endorsement}`,
            showDay(proposal.endorsedOn),
            proposal.endorsedWords,
          ]
            .filter(Boolean)
            .join(', '),
        },
      ]
    : []),
  ...(proposal.startsOn
    ? [
        {
          name: proposal.isReduction ? 'Thời gian giảm' : 'Thời gian miễn',
          value: `Từ ${showDay(proposal.startsOn)}${proposal.endsOn ? ` đến ${showDay(proposal.endsOn)}` : ', không ghi thời hạn'}`,
        },
      ]
    : []),
  ...(proposal.decidedOn
    ? [
        {
          name: 'Kết quả',
          value: [proposal.decidedBy, `số ${proposal.decisionNumber}`, showDay(proposal.decidedOn)]
            .filter(Boolean)
            .join(', '),
        },
      ]
    : []),
  ...(proposal.note ? [{ name: 'Ghi chú', value: proposal.note }] : []),
]

/** What a member struck off must have on file before the decision. */
export const removalFacts = ({ ground, warnings }: { ground: string | null; warnings: string }) => [
  { name: 'Căn cứ xóa tên', value: groundWords(ground) ?? 'Biên bản chưa ghi' },
  { name: 'Đã nhắc nhở, yêu cầu tự kiểm điểm', value: warnings || 'Biên bản chưa ghi' },
]
