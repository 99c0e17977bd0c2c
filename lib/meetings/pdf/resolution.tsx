import { type Section, Sections } from '@/lib/pdf/blocks'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'

export type ResolutionData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022". */
  subject: string
  opening: string
  sections: Section[]
  /** The adoption line: day, n/N, percentage; a conclusion has none. */
  closing: string
  /** Without hyphen and semicolon; the last one is "Lưu …". */
  recipients: string[]
  signer: Signer
}

/** Nghị quyết chi bộ (F3). */
export const ResolutionPdf = (data: ResolutionData) => <IssuedPaper title="Nghị quyết" {...data} />

/** Kết luận, laid out as the resolution whose place it takes. */
export const ConclusionPdf = (data: ResolutionData) => <IssuedPaper title="Kết luận" {...data} />

function IssuedPaper({ title, ...data }: ResolutionData & { title: string }) {
  return (
    <PartyDocument letterhead={data.letterhead} isDraft={data.isDraft} title={title} subject={data.subject}>
      <LeadParagraphs text={data.opening} />
      <Sections>{data.sections}</Sections>
      {data.closing && <LeadParagraphs text={data.closing} keepsNext />}
      <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
    </PartyDocument>
  )
}
