import { type Day, showDay } from '@/lib/core/dates'
import { commentOnResident } from '@/lib/residences/actions'
import type { Residence } from '@/lib/residences/queries'
import { commentItems } from '@/lib/residences/rules'
import { DayField, Radios, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** Phiếu nhận xét of a year: the items of the form, fewer for whoever is exempt from meetings at the residence. */
export function CommentForm({
  residence,
  today,
  isExempt,
}: {
  residence: Residence
  today: Day
  isExempt: boolean
}) {
  return (
    <Section title="Ghi nhận xét của nơi cư trú" id="comment">
      <p className="lead">
        Chi ủy nhận xét sau khi hỏi ý kiến ban công tác mặt trận.{' '}
        {isExempt ? (
          <Link href={`/residences/${residence.id}?exempt=no#comment`}>
            Người này không được miễn họp ở nơi cư trú
          </Link>
        ) : (
          <Link href={`/residences/${residence.id}?exempt=yes#comment`}>
            Người này được miễn họp ở nơi cư trú
          </Link>
        )}
      </p>
      <Form
        action={commentOnResident}
        submit="Ghi nhận xét"
        hidden={{ residenceId: residence.id, ...(isExempt ? { isExempt: 'on' } : {}) }}
      >
        <TextField
          name="year"
          label="Của năm"
          value={(residence.endedOn ?? today).slice(0, 4)}
          inputMode="numeric"
          isShort
        />
        {commentItems(isExempt).map(({ key, title, choices }) => (
          <Radios
            key={key}
            name={key}
            label={title}
            options={choices.map((choice) => ({ value: choice, label: choice }))}
          />
        ))}
        <TextArea name="remark" label="Nhận xét khác" rows={3} maxLength={1_000} isOptional />
        <TextField name="signer" label="Người ký thay mặt chi bộ" hint="Họ và tên, chức vụ" />
        <DayField name="commentedOn" label="Ngày nhận xét" value={showDay(today)} />
      </Form>
    </Section>
  )
}
