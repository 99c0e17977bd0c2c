import { askVerification, recordOpinions, recordVerified } from '@/lib/candidates/actions/dossier'
import type { CandidatePage } from '@/lib/candidates/queries/detail'
import { Checkbox, DayField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

/** What the dossier gathers before the cell votes: that it was asked and came, never what it says. */
export function DossierSteps({ person }: { person: CandidatePage }) {
  const hidden = { candidateId: person.id, version: person.version }
  const { verificationAskedOn: askedOn, verifiedOn, opinionsOn } = person
  const isAsked = askedOn !== null
  return (
    <>
      <Section title="Thẩm tra lý lịch">
        {isAsked && (
          <Form
            action={recordVerified}
            submit={verifiedOn ? 'Ghi lại ngày có kết quả' : 'Ghi đã có kết quả thẩm tra'}
            hidden={hidden}
            fold={verifiedOn ? 'Ghi nhầm ngày có kết quả?' : undefined}
            isPlain={verifiedOn !== null}
          >
            <DayField
              name="verifiedOn"
              label="Ngày có kết quả"
              hint="Nội dung thẩm tra để trong hồ sơ, không ghi lên cổng."
            />
          </Form>
        )}
        <Form
          action={askVerification}
          submit={isAsked ? 'Ghi gửi thẩm tra lại' : 'Ghi đã gửi thẩm tra'}
          hidden={hidden}
          fold={isAsked ? 'Gửi thẩm tra lại?' : undefined}
          isPlain={isAsked}
        >
          <DayField name="askedOn" label="Ngày gửi công văn" />
          <Checkbox name="isAbroad" label="Có nơi phải thẩm tra ở nước ngoài" />
        </Form>
      </Section>
      <Section title="Ý kiến đoàn thể và chi ủy nơi cư trú">
        <Form
          action={recordOpinions}
          submit={opinionsOn ? 'Ghi lần tổng hợp sau' : 'Ghi đã tổng hợp ý kiến'}
          hidden={hidden}
          fold={opinionsOn ? 'Lấy lại ý kiến?' : undefined}
          isPlain={opinionsOn !== null}
        >
          <DayField name="opinionsOn" label="Ngày chi ủy tổng hợp" />
        </Form>
      </Section>
    </>
  )
}
