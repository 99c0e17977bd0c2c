import { FieldChoice } from '@/app/(portal)/feedback/field-choice'
import { showDay } from '@/lib/core/dates'
import { optionsOf, urgencyLabels } from '@/lib/feedback/labels'
import { DayField, Radios, Select, TextArea } from '@/lib/ui/field'
import { AgencySelect } from './agency-select'
import type { StepProps } from './step-props'

export const deadlineHint = 'Ngày cơ quan phải trình trả lời; gợi ý theo quy định, tính bằng ngày làm việc.'

type Props = Pick<StepProps, 'item' | 'agencies' | 'addressees' | 'fields' | 'suggested'>

/** Phân loại và trình giao: the agency is the one that answers for the addressee, or the one an agency named. */
export function ProposeFields({ item, agencies, addressees, fields, suggested }: Props) {
  const byAddressee = addressees.find(({ id }) => id === item.addresseeId)?.agencyId
  return (
    <>
      <Select
        name="addresseeId"
        label="Nơi nhận"
        value={item.addresseeId}
        options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldChoice fields={fields} value={item.field} />
      <Radios name="urgency" label="Mức độ" value={item.urgency} options={optionsOf(urgencyLabels)} />
      <AgencySelect
        label="Cơ quan xử lý đề xuất"
        agencies={agencies}
        value={item.proposal?.agencyId ?? byAddressee}
      />
      <DayField
        name="dueOn"
        label="Hạn trả lời đề xuất"
        value={suggested && showDay(suggested.answer)}
        hint={deadlineHint}
      />
      <TextArea name="note" label="Ý kiến của Văn phòng" isOptional />
    </>
  )
}
