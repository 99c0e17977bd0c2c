import { PersonFields } from '@/app/(portal)/candidates/person-fields'
import type { Viewer } from '@/lib/auth/policy'
import { updateCandidate } from '@/lib/candidates/actions/people'
import { resumeCandidate, stopCandidate } from '@/lib/candidates/actions/steps'
import { type CandidatePage, listHelpers } from '@/lib/candidates/queries/detail'
import { mayRepeat, mayTake } from '@/lib/candidates/rules/way'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { CertificateForm, HelperForm } from './forms'

/** The rarer things, behind a line each. */
export async function OtherSteps({ viewer, person }: { viewer: Viewer; person: CandidatePage }) {
  if (!person.may.write || person.stage === 'admitted') return null
  const hidden = { candidateId: person.id, version: person.version }
  const helpers = mayRepeat('help', person.stage) ? await listHelpers(viewer, person.orgId) : []
  const others = helpers.filter(({ id }) => id !== person.helperId)
  return (
    <>
      {others.length > 0 && (
        <details className="card">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">Đổi người giúp đỡ?</summary>
          <HelperForm hidden={hidden} helpers={others} submit="Ghi người giúp đỡ mới" isPlain />
        </details>
      )}
      {mayRepeat('certify', person.stage) && (
        <details className="card">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">Học lại lớp nhận thức?</summary>
          <CertificateForm hidden={hidden} submit="Ghi giấy chứng nhận mới" isPlain />
        </details>
      )}
      <Form fold="Sửa thông tin?" action={updateCandidate} submit="Lưu thông tin" hidden={hidden} isPlain>
        <PersonFields person={person} />
      </Form>
      {mayTake('stop', person.stage) && (
        <Form fold="Thôi theo dõi?" action={stopCandidate} submit="Thôi theo dõi" hidden={hidden} isPlain>
          <TextArea name="reason" label="Lý do thôi theo dõi" rows={3} maxLength={500} />
        </Form>
      )}
      {mayTake('resume', person.stage) && (
        <Form fold="Theo dõi lại?" action={resumeCandidate} submit="Theo dõi lại" hidden={hidden} isPlain>
          <TextArea name="reason" label="Lý do theo dõi lại" rows={3} maxLength={500} />
        </Form>
      )}
    </>
  )
}
