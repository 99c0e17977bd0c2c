import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { createTerm, numberTerm, updateTerm } from '@/lib/organisations/actions/terms'
import { continuedBy, continuedLabel, type Kind, optionsOf } from '@/lib/organisations/labels'
import { listTerms } from '@/lib/organisations/queries'
import { listLastNumbers } from '@/lib/organisations/queries/numbers'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

type Organisation = { id: number; path: string; kind: Kind; endedOn: Day | null }

/** Nhiệm kỳ, and the numbers of papers that run through it. */
export async function Terms({
  viewer,
  organisation,
  today,
}: {
  viewer: Viewer
  organisation: Organisation
  today: Day
}) {
  const { id, kind, endedOn } = organisation
  const [terms, numbers] = await Promise.all([listTerms(viewer, id), listLastNumbers(viewer, id, today)])
  const [newest] = terms
  const types = continuedBy(kind)

  return (
    <Section title="Nhiệm kỳ" id="terms">
      {terms.length === 0 ? (
        <p className="lead">Chưa có nhiệm kỳ; số văn bản chạy theo nhiệm kỳ.</p>
      ) : (
        <ul>
          {terms.map(({ id: key, name, startsOn, endsOn, isCurrent }) => (
            <li key={key}>
              {name}: từ {showDay(startsOn)}
              {endsOn && ` đến ${showDay(endsOn)}`}
              {isCurrent && !endedOn && ' (hiện tại)'}
            </li>
          ))}
        </ul>
      )}
      {numbers.length > 0 && (
        <p>Số cuối đã cho: {numbers.map(({ type, last }) => `${padded(last)}-${type}`).join(', ')}.</p>
      )}
      {newest && types.length > 0 && !endedOn && can(viewer, 'terms.number', organisation) && (
        <Form
          fold="Đã cho số trên giấy trước khi dùng cổng?"
          action={numberTerm}
          submit="Ghi số đã cho"
          isPlain
          hidden={{ organisationId: id }}
        >
          <Select name="numberType" label="Loại văn bản" options={optionsOf(continuedLabel, types)} />
          <TextField
            name="lastNumber"
            label="Số cuối cùng đã cho trong nhiệm kỳ này"
            hint="Theo sổ giấy, ví dụ 14; văn bản làm trên cổng sẽ mang số 15"
            inputMode="numeric"
            isShort
          />
        </Form>
      )}
      {newest && !endedOn && can(viewer, 'terms.update', organisation) && (
        <Form
          fold={`Sửa nhiệm kỳ ${newest.name} ghi nhầm`}
          action={updateTerm}
          submit="Lưu nhiệm kỳ"
          isPlain
          hidden={{ termId: newest.id }}
        >
          <TextField name="termName" label="Sửa tên thành" value={newest.name} isShort />
          <DayField name="termStartsOn" label="Sửa ngày bắt đầu thành" value={showDay(newest.startsOn)} />
          <DayField
            name="termEndsOn"
            label="Sửa ngày cuối thành"
            value={newest.endsOn && showDay(newest.endsOn)}
            isOptional
          />
        </Form>
      )}
      {!endedOn && can(viewer, 'terms.create', organisation) && (
        <Form
          fold="Thêm nhiệm kỳ"
          action={createTerm}
          submit="Thêm nhiệm kỳ"
          isPlain
          hidden={{ organisationId: id }}
        >
          <TextField name="name" label="Tên nhiệm kỳ" hint="Ví dụ 2025–2030" isShort />
          <DayField name="startsOn" label="Bắt đầu từ ngày" />
          <DayField name="endsOn" label="Đến ngày" isOptional />
        </Form>
      )}
    </Section>
  )
}
