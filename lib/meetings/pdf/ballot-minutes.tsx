import { type Section, Sections } from '@/lib/pdf/blocks'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'

export type BallotMinutesData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "biểu quyết đề nghị kết nạp đảng viên". */
  subject: string
  sections: Section[]
  closing: string
  leaderSigner: Signer
  recorderSigner: Signer
}

/** Biên bản kiểm phiếu về từng người (F6b, F6c). */
export function BallotMinutesPdf(data: BallotMinutesData) {
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Biên bản kiểm phiếu"
      subject={data.subject}
    >
      <Sections>{data.sections}</Sections>
      <LeadParagraphs text={data.closing} keepsNext />
      <Signatures left={data.recorderSigner} right={data.leaderSigner} />
    </PartyDocument>
  )
}
