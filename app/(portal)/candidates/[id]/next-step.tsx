import type { Viewer } from '@/lib/auth/policy'
import { startDossier } from '@/lib/candidates/actions/dossier'
import { admitCandidate, endorseCandidate, linkVote } from '@/lib/candidates/actions/steps'
import { type CandidatePage, listHelpers, listVotes } from '@/lib/candidates/queries/detail'
import { needsEndorsement } from '@/lib/candidates/rules/way'
import { showDay } from '@/lib/core/dates'
import { DayField, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { DossierSteps } from './dossier-steps'
import { CertificateForm, EndorseFields, HelperForm, Paper } from './forms'

/** The one thing to write next, for who may write it; otherwise what is being waited for. */
export async function NextStep({ viewer, person }: { viewer: Viewer; person: CandidatePage }) {
  const { id, version, stage, may } = person
  const hidden = { candidateId: id, version }
  if (stage === 'outstanding' && may.write) {
    const helpers = await listHelpers(viewer, person.orgId)
    return (
      <Section title="Chi bộ phân công người giúp đỡ">
        <HelperForm hidden={hidden} helpers={helpers} submit="Ghi người giúp đỡ" />
      </Section>
    )
  }
  if (stage === 'helped' && may.write)
    return (
      <Section title="Giấy chứng nhận học lớp nhận thức về Đảng">
        <CertificateForm hidden={hidden} submit="Ghi giấy chứng nhận" />
      </Section>
    )
  if (stage === 'certified' && may.write)
    return (
      <Section title="Được làm hồ sơ kết nạp">
        <DossierForm hidden={hidden} submit="Ghi ngày làm hồ sơ" />
      </Section>
    )
  if (stage === 'dossier' && may.write)
    return (
      <>
        <DossierSteps person={person} />
        <VoteForm viewer={viewer} person={person} />
      </>
    )
  if (stage === 'voted' && person.decision !== 'refused' && may.endorse)
    return (
      <Section title="Đảng ủy cơ sở xét, đề nghị">
        <Form action={endorseCandidate} submit="Ghi nghị quyết của đảng ủy" hidden={hidden}>
          <EndorseFields />
        </Form>
      </Section>
    )
  if (
    ['voted', 'endorsed'].includes(stage) &&
    person.decision === 'approved' &&
    !needsEndorsement(person) &&
    may.write
  )
    return (
      <Section title="Lễ kết nạp">
        <Form action={admitCandidate} submit="Ghi đã kết nạp" hidden={hidden}>
          <DayField
            name="takenOn"
            label="Ngày tổ chức lễ"
            hint="Từ ngày này là đảng viên dự bị, tính 12 tháng; danh sách đảng viên có thêm người này."
          />
        </Form>
      </Section>
    )
  if (['voted', 'endorsed'].includes(stage))
    return (
      <p className="card">
        {person.decision === 'refused'
          ? 'Cấp trên không đồng ý. Đồng chí thôi theo dõi, hoặc thôi rồi theo dõi lại để làm lại từ hồ sơ.'
          : 'Đang chờ đảng ủy, Ban Thường vụ xét và quyết định.'}
      </p>
    )
  return null
}

const DossierForm = ({
  hidden,
  submit,
}: {
  hidden: { candidateId: number; version: number }
  submit: string
}) => (
  <Form action={startDossier} submit={submit} hidden={hidden}>
    <DayField name="takenOn" label="Ngày nghị quyết cho làm hồ sơ" />
    <Paper hint="Ví dụ 14-NQ/CB" />
  </Form>
)

async function VoteForm({ viewer, person }: { viewer: Viewer; person: CandidatePage }) {
  const hidden = { candidateId: person.id, version: person.version }
  const votes = await listVotes(viewer, person.orgId, person.fullName)
  return (
    <>
      <Section title="Chi bộ xét, biểu quyết">
        {votes.length === 0 ? (
          <p className="card">
            Chưa có biên bản xét kết nạp nào hoàn tất.{' '}
            <Link href="/meetings/new?kind=admission">Mở cuộc họp xét kết nạp</Link>; hoàn tất biên bản xong
            thì nối kết quả ở đây.
          </p>
        ) : (
          <Form action={linkVote} submit="Nối kết quả biểu quyết" hidden={hidden}>
            <Select
              name="proposalId"
              label="Kết quả trong biên bản"
              blank="Chọn kết quả"
              options={votes.map((vote) => ({
                value: vote.id,
                label: `${vote.fullName}, họp ngày ${showDay(vote.heldOn)}, ${vote.votes}/${vote.base} tán thành`,
              }))}
            />
          </Form>
        )}
      </Section>
      <details className="card">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">Làm lại hồ sơ?</summary>
        <DossierForm hidden={hidden} submit="Ghi ngày làm lại hồ sơ" />
      </details>
    </>
  )
}
