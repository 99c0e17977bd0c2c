import { notFound } from 'next/navigation'
import { EndorseFields } from '@/app/(portal)/candidates/[id]/forms'
import { requireViewer } from '@/lib/auth/viewer'
import { committeeVoteWords } from '@/lib/candidates/rules'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { padded } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { groundWords } from '@/lib/meetings/person-labels'
import { endorseProposal } from '@/lib/proposals/actions/endorse'
import { settleProposal } from '@/lib/proposals/actions/settle'
import { deciderNames, stateLabel, stateTone } from '@/lib/proposals/labels'
import { getProposal } from '@/lib/proposals/queries/proposals'
import { getRemovalGround } from '@/lib/proposals/queries/removals'
import { officialDayOf } from '@/lib/proposals/rules'
import { Badge } from '@/lib/ui/badge'
import { DayField, Radios, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'

type Proposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>

export default async function ProposalPage({ params }: PageProps<'/proposals/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const proposal = read.success ? await getProposal(viewer, read.data) : undefined
  if (!proposal) notFound()
  const removal = await getRemovalGround(viewer, proposal.id)
  const officialDay = officialDayOf(proposal.admittedOn)

  return (
    <Page
      title={proposal.fullName}
      lead={`${proposal.cell}: ${proposal.motion}`}
      crumbs={[{ name: 'Đề nghị của chi bộ', href: '/proposals' }]}
    >
      <SummaryList rows={[...facts(proposal), ...(removal ? removalFacts(removal) : [])]} />
      {proposal.state === 'approved' && <AfterApproval proposal={proposal} />}
      {proposal.hasPaper && (
        <p>
          <a href={`/print/person-decision/${proposal.id}`} className="button">
            In quyết định (PDF)
          </a>
        </p>
      )}
      {(proposal.maySettle || proposal.mayEndorse) && !proposal.isReceived && (
        <p className="card">
          Chưa ghi kết quả được: <Link href={`/meetings/${proposal.meetingId}`}>biên bản của chi bộ</Link>{' '}
          chưa được tiếp nhận.
        </p>
      )}
      {proposal.mayEndorse && proposal.isReceived && (
        <Section title="Đảng ủy cơ sở xét, đề nghị">
          <Form
            action={endorseProposal}
            submit="Ghi nghị quyết của đảng ủy"
            hidden={{ proposalId: proposal.id, version: proposal.version }}
          >
            <EndorseFields />
          </Form>
        </Section>
      )}
      {proposal.maySettle && proposal.awaitsCommittee && (
        <p className="card">
          {proposal.above.committeeName} chưa ghi nghị quyết xét, đề nghị. Đồng chí quyết định đồng ý được sau
          khi đảng ủy ghi, kể cả khi không đủ hai phần ba (Quy định 294-QĐ/TW, mục 9.3.4).
        </p>
      )}
      {proposal.maySettle && proposal.isReceived && (
        <Section title="Ghi kết quả của cấp trên">
          <Form
            action={settleProposal}
            submit="Ghi kết quả"
            hidden={{ proposalId: proposal.id, version: proposal.version }}
          >
            <Radios
              name="verdict"
              label="Kết quả"
              options={[
                { value: 'approved', label: 'Đồng ý' },
                { value: 'refused', label: 'Không đồng ý' },
              ]}
            />
            <TextField
              name="decisionNumber"
              label="Số văn bản"
              hint={`Ví dụ 47-QĐ/${proposal.decisionSymbol}`}
              maxLength={60}
              isShort
            />
            <DayField name="decidedOn" label="Ngày văn bản" value={showDay(await businessDay())} />
            {proposal.kind === 'confirmation' && proposal.memberId !== null && (
              <DayField
                name="officialOn"
                label="Công nhận chính thức từ ngày"
                hint="Theo quyết định; điền sẵn ngày đủ 12 tháng từ ngày kết nạp. Đồng ý thì danh sách đảng viên ghi ngày này."
                value={officialDay && showDay(officialDay)}
                isOptional
              />
            )}
            {proposal.kind === 'removal' && proposal.memberId !== null && (
              <p>Nếu đồng ý, danh sách đảng viên ghi “Đã xóa tên” ngay.</p>
            )}
            {proposal.kind === 'discipline' && (
              <p>
                Đồng ý là đồng ý đúng hình thức chi bộ đề nghị; hình thức khác thì ghi “Không đồng ý”, nêu
                hình thức ở ô ghi chú.
              </p>
            )}
            {proposal.kind === 'leaving' && proposal.memberId !== null && (
              <p>Nếu đồng ý, danh sách đảng viên ghi “Đã xin ra” ngay.</p>
            )}
            <TextField name="signerPost" label="Chức vụ người ký" value="Bí thư" maxLength={60} isOptional />
            <TextField name="signerName" label="Họ và tên người ký" maxLength={80} isOptional />
            <TextArea name="note" label="Ghi chú gửi chi bộ" rows={3} maxLength={2_000} isOptional />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const facts = (proposal: Proposal) => [
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
            endorsedWords(proposal),
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

const endorsedWords = ({ endorsedVotes: votes, endorsedBase: base }: Proposal) =>
  votes === null || base === null
    ? undefined
    : `${votes}/${base} tán thành, ${committeeVoteWords({ votes, base })}`

/** What a member struck off must have on file before the decision. */
const removalFacts = ({ ground, warnings }: { ground: string | null; warnings: string }) => [
  { name: 'Căn cứ xóa tên', value: groundWords(ground) ?? 'Biên bản chưa ghi' },
  { name: 'Đã nhắc nhở, yêu cầu tự kiểm điểm', value: warnings || 'Biên bản chưa ghi' },
]

const written: Partial<Record<string, string>> = {
  exemption: 'Lần miễn đã ghi vào danh sách đảng viên: ',
  confirmation: 'Danh sách đảng viên đã ghi chính thức: ',
  removal: 'Danh sách đảng viên đã ghi xóa tên, vai trò trong cổng đã kết thúc: ',
  leaving: 'Danh sách đảng viên đã ghi ra khỏi Đảng, vai trò trong cổng đã kết thúc: ',
}

/** What the decision changed in the register, or what is still to be kept by hand there. */
function AfterApproval({ proposal }: { proposal: Proposal }) {
  if (proposal.memberId === null)
    return (
      <p className="card">
        {proposal.kind === 'admission'
          ? 'Sau lễ kết nạp, đồng chí ghi đảng viên dự bị vào danh sách đảng viên.'
          : 'Người này không còn trong danh sách của chi bộ nên danh sách không đổi.'}
      </p>
    )
  if (proposal.isReduction)
    return <p className="card">Được giảm, không được miễn nên danh sách đảng viên không đổi.</p>
  return (
    <p className="card">
      {written[proposal.kind] ?? 'Đồng chí cập nhật danh sách đảng viên theo quyết định: '}
      <Link href={`/members/${proposal.memberId}`}>{proposal.fullName}</Link>
    </p>
  )
}
