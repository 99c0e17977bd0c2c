import { View } from '@react-pdf/renderer'
import { Answer, Blank, FormHeading, FormRow, Label } from '@/lib/pdf/form'
import { PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'

export type ProbationFormData = {
  letterhead: Letterhead
  title: string
  subject: string
  /** Label and value; an empty value is dots to write on. */
  rows: string[][]
  /** Each with lines to write on. */
  questions: string[]
  signer: Signer
}

/**
 * Bản tự kiểm điểm của đảng viên dự bị, nhận xét của người giúp đỡ: a form to be filled in by hand. The signature goes
 * with the last question, so it never stands alone.
 */
export function ProbationFormPdf({ letterhead, title, subject, rows, questions, signer }: ProbationFormData) {
  return (
    <PartyDocument letterhead={letterhead} title={title} subject={subject}>
      <View>
        {rows.map(([label = '', value = '']) => (
          <FormRow key={label}>
            <Label>{label}</Label>
            <Blank value={value} />
          </FormRow>
        ))}
      </View>
      {questions.slice(0, -1).map((question) => (
        <Question key={question}>{question}</Question>
      ))}
      <View wrap={false}>
        <Question>{questions.at(-1) ?? ''}</Question>
        <Signatures left={{ name: '' }} right={signer} />
      </View>
    </PartyDocument>
  )
}

const Question = ({ children }: { children: string }) => (
  <View>
    <FormHeading>{[{ text: children, cut: 'bold' }]}</FormHeading>
    <Answer text="" lines={6} />
  </View>
)
