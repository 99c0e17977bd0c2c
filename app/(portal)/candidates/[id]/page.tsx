import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { sourceLabel, stageLabel, stageTone } from '@/lib/candidates/labels'
import { type CandidatePage, getCandidate, listCandidateSteps } from '@/lib/candidates/queries/detail'
import type { Term } from '@/lib/candidates/rules/terms'
import { saidAfter } from '@/lib/candidates/said-after'
import { type Day, showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { sexLabel } from '@/lib/members/labels'
import { After } from '@/lib/ui/after'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { NextStep } from './next-step'
import { OtherSteps } from './other-steps'
import { WayPapers } from './way-papers'

export default async function CandidateOfCellPage({ params, searchParams }: PageProps<'/candidates/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const person = read.success ? await getCandidate(viewer, read.data) : undefined
  if (!person) notFound()
  const { after } = await searchParams
  const steps = await listCandidateSteps(viewer, person.id)

  return (
    <Page
      title={person.fullName}
      lead={person.cell}
      crumbs={[{ name: 'Nguồn phát triển đảng', href: '/candidates' }]}
    >
      <After key={person.version} step={after} words={saidAfter(person)} />
      <SummaryList rows={facts(person, await businessDay())} />
      <NextStep viewer={viewer} person={person} />
      <Section title="Các bước đã qua">
        {steps.length === 0 ? (
          <p>Mới đưa vào danh sách theo dõi.</p>
        ) : (
          <ol className="space-y-3">
            {steps.map((step) => (
              <li key={step.id} className="card">
                <p className="font-semibold">{`${showDay(step.takenOn)}: ${step.fromStage === step.toStage && step.note ? step.note : stageLabel[step.toStage]}`}</p>
                <p>
                  {[
                    step.paper,
                    step.votes !== null && `${step.votes}/${step.base} tán thành`,
                    step.fromStage !== step.toStage && step.note,
                    `đồng chí ${step.doneBy} ghi ngày ${showDay(step.doneOn)}`,
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <WayPapers person={person} />
      <OtherSteps viewer={viewer} person={person} />
    </Page>
  )
}

const Lasting = ({ what, from, to, today }: { what: string; from: Day; to?: Day; today: Day }) => (
  <>
    {`${what} ${showDay(from)}${to ? `, có giá trị đến ${showDay(to)}` : ''} `}
    {to && to < today && <Badge tone="bad">Đã hết giá trị</Badge>}
  </>
)

const term = (name: string, its: Term | undefined) =>
  its ? [{ name, value: `${showDay(its.dueOn)}, ${its.words}` }] : []

const verification = ({ verificationAskedOn: askedOn, isVerifiedAbroad, verifiedOn }: CandidatePage) =>
  [
    askedOn && `Gửi ngày ${showDay(askedOn)}`,
    isVerifiedAbroad && 'có nơi ở nước ngoài',
    verifiedOn ? `có kết quả ngày ${showDay(verifiedOn)}` : 'chưa có kết quả',
  ]
    .filter(Boolean)
    .join('; ')

const facts = (person: CandidatePage, today: Day) => [
  { name: 'Bước', value: <Badge tone={stageTone[person.stage]}>{stageLabel[person.stage]}</Badge> },
  { name: 'Ngày sinh', value: `${showDay(person.bornOn)}, ${sexLabel[person.sex].toLocaleLowerCase('vi')}` },
  { name: 'Dân tộc', value: person.ethnicGroup },
  { name: 'Nguồn', value: sourceLabel[person.source] },
  ...(person.helper
    ? [
        {
          name: 'Người giúp đỡ',
          value: (
            <>
              {person.helper}{' '}
              {person.hasHelperLeft && <Badge tone="warn">Không còn sinh hoạt ở chi bộ</Badge>}
            </>
          ),
        },
      ]
    : []),
  ...(person.certifiedOn
    ? [
        {
          name: 'Giấy chứng nhận lớp nhận thức',
          value: <Lasting what="Ngày" from={person.certifiedOn} to={person.certificateEnds} today={today} />,
        },
      ]
    : []),
  ...(person.dossierOn
    ? [
        {
          name: 'Hồ sơ',
          value: <Lasting what="Làm từ" from={person.dossierOn} to={person.dossierEnds} today={today} />,
        },
      ]
    : []),
  ...(person.verificationAskedOn ? [{ name: 'Thẩm tra lý lịch', value: verification(person) }] : []),
  ...term('Hạn trả lời thẩm tra', person.verifyBy),
  ...(person.opinionsOn
    ? [{ name: 'Ý kiến đoàn thể, nơi cư trú', value: `Tổng hợp ngày ${showDay(person.opinionsOn)}` }]
    : []),
  ...(person.proposalId
    ? [
        {
          name: 'Quyết định kết nạp',
          value: (
            <Link href={`/proposals/${person.proposalId}`}>
              {person.decidedOn
                ? `${person.decision === 'approved' ? 'Đồng ý' : 'Không đồng ý'}, số ${person.decisionNumber}, ${showDay(person.decidedOn)}`
                : 'Đang chờ cấp trên quyết định'}
            </Link>
          ),
        },
      ]
    : []),
  ...term('Hạn gửi nghị quyết lên đảng ủy', person.sendBy),
  ...term('Hạn đảng ủy cơ sở xét', person.endorseBy),
  ...term('Hạn tổ chức lễ kết nạp', person.admitBy),
  ...(person.memberId
    ? [
        {
          name: 'Đảng viên',
          value: <Link href={`/members/${person.memberId}`}>Xem trong danh sách đảng viên</Link>,
        },
      ]
    : []),
]
