import { View } from '@react-pdf/renderer'
import { Blank, FormRow, FormText, Label } from '@/lib/pdf/form'
import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { Signatures } from '@/lib/pdf/signatures'

export type TransferRequestData = {
  letterhead: Letterhead
  /** "chính thức", "tạm thời". */
  kind: string
  addressees: string[]
  /** Label and value, two on a line where there are two pairs; an empty value is dots to write on. */
  rows: [label: string, value: string, second?: string, secondValue?: string][]
  pledge: string
  name: string
}

/** Đơn xin chuyển sinh hoạt đảng (members.md §4.3: fields of the forms in use; no central form was found). */
export function TransferRequestPdf(data: TransferRequestData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Đơn xin chuyển sinh hoạt đảng" subject={data.kind}>
      <SetText size={sizes.body} pitch={pitches.body} width={textWidth} align="center">
        {[
          { text: 'Kính gửi:', cut: 'italic' },
          { text: data.addressees.join('; '), cut: 'regular' },
        ]}
      </SetText>
      <View>
        {data.rows.map(([label, value, second, secondValue = '']) => (
          <FormRow key={label}>
            <Label>{label}</Label>
            <Blank value={value} />
            {second && (
              <>
                <View style={{ width: 5 }} />
                <Label>{second}</Label>
                <Blank value={secondValue} width={mm(34)} />
              </>
            )}
          </FormRow>
        ))}
      </View>
      <FormText keepsNext>{data.pledge}</FormText>
      <Signatures left={{ name: '' }} right={{ authority: 'Người làm đơn', name: data.name }} />
    </PartyDocument>
  )
}
