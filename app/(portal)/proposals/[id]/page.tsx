import { notFound } from 'next/navigation'
import { EndorseFields } from '@/app/(portal)/candidates/[id]/forms'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { endorseProposal } from '@/lib/proposals/actions/endorse'
import { settleProposal } from '@/lib/proposals/actions/settle'
import { getProposal, type Proposal } from '@/lib/proposals/queries/proposals'
import { getRemovalGround } from '@/lib/proposals/queries/removals'
import { After, type SaidAfter } from '@/lib/ui/after'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { facts, removalFacts } from './facts'
import { SettleFields } from './settle-fields'

export default async function ProposalPage({ params, searchParams }: PageProps<'/proposals/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const proposal = read.success ? await getProposal(viewer, read.data) : undefined
  if (!proposal) notFound()
  const { after } = await searchParams
  const removal = await getRemovalGround(viewer, proposal.id)

  return (
    <Page
      title={proposal.fullName}
      lead={`${proposal.cell}: ${proposal.motion}`}
      crumbs={[{ name: 'Đề nghị của chi bộ', href: '/proposals' }]}
    >
      <After key={proposal.version} step={after} words={saidAfter(proposal)} />
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
            <SettleFields proposal={proposal} today={await businessDay()} />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const saidAfter = ({ state, endorsedOn, decisionNumber }: Proposal): SaidAfter => ({
  endorse: endorsedOn !== null && {
    title: 'Đã ghi nghị quyết của đảng ủy.',
    next: 'Ban Thường vụ thấy ngay để xem xét, quyết định.',
  },
  settle: (state === 'approved' || state === 'refused') && {
    title: `Đã ghi kết quả${decisionNumber ? ` theo văn bản ${decisionNumber}` : ''}.`,
    next: 'Chi bộ thấy kết quả này ngay.',
  },
})

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
