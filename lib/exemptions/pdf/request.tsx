import { Sheet } from '@/lib/pdf/document'
import { Blank, FormRow, FormText, Label } from '@/lib/pdf/form'
import { type Letterhead, LetterheadRows } from '@/lib/pdf/letterhead'
import { gaps, letterheadColumns, mm, textWidth } from '@/lib/pdf/measures'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { Head, TitleBlock } from '@/lib/pdf/title'

export type RequestData = {
  letterhead: Letterhead
  /** "Đơn xin tạm miễn công tác và sinh hoạt đảng". */
  title: string
  /** Kính gửi. */
  to: string[]
  /** An empty value prints as dots to write on. */
  rows: { label: string; value: string }[]
  pledge: string
  signer: Signer
}

/** Between rows, on the wide pitch of forms (choice, as in Mẫu 02C). */
const gap = 2.6

/** Đơn xin miễn công tác và sinh hoạt đảng (members.md §3.3): no central form was found; common structure of samples. */
export function RequestPdf({ letterhead, title, to, rows, pledge, signer }: RequestData) {
  return (
    <Sheet name={title} author={signer.name || letterhead.organisation} about={title} gap={gap}>
      <Head gap={gap}>
        <LetterheadRows letterhead={letterhead} isDraft={false} columns={letterheadColumns} />
        <TitleBlock title={title} subject="" gap={gaps.dateToTitle} width={textWidth} />
      </Head>
      {to.map((name, index) => (
        <FormRow key={name} indent={index === 0 ? mm(20) : mm(42)}>
          <Label>{index === 0 ? `Kính gửi: ${name}` : name}</Label>
        </FormRow>
      ))}
      {rows.map(({ label, value }) => (
        <FormRow key={label}>
          <Label>{label}</Label>
          <Blank value={value} />
        </FormRow>
      ))}
      <FormText keepsNext>{pledge}</FormText>
      <Signatures left={{ name: '' }} right={signer} />
    </Sheet>
  )
}
