import { View } from '@react-pdf/renderer'
import { Answer, Blank, FormHeading, FormRow, FormText, Label } from '@/lib/pdf/form'
import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'

export type TransferReviewData = {
  letterhead: Letterhead
  subject: string
  /** Label and value; an empty value is dots to write on. */
  rows: [label: string, value: string][]
  questions: string[]
  /** What the member promises to be true. */
  closing: string
  name: string
  /** Who comments below, each with lines and a place to sign. */
  comments: { heading: string; signer: Signer }[]
}

/**
 * Bản tự kiểm điểm khi chuyển sinh hoạt (members.md §4.3: fields of the forms in use): written by hand, never kept here.
 * A signature goes with the lines before it, so it never stands alone.
 */
export function TransferReviewPdf(data: TransferReviewData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Bản tự kiểm điểm" subject={data.subject}>
      <View>
        {data.rows.map(([label, value]) => (
          <FormRow key={label}>
            <Label>{label}</Label>
            <Blank value={value} />
          </FormRow>
        ))}
      </View>
      {data.questions.map((question) => (
        <View key={question}>
          <FormHeading>{[{ text: question, cut: 'bold' }]}</FormHeading>
          <Answer text="" lines={5} />
        </View>
      ))}
      <View wrap={false}>
        <FormText>{data.closing}</FormText>
        <Signatures left={{ name: '' }} right={{ authority: 'Người tự kiểm điểm', name: data.name }} />
      </View>
      {data.comments.map(({ heading, signer }) => (
        <View key={heading} wrap={false}>
          <FormHeading>{[{ text: heading, cut: 'bold' }]}</FormHeading>
          <Answer text="" lines={5} />
          <Signatures left={{ name: '' }} right={signer} />
        </View>
      ))}
    </PartyDocument>
  )
}
