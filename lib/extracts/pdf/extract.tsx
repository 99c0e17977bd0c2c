import { type Section, Sections } from '@/lib/pdf/blocks'
import { Fact } from '@/lib/pdf/fact'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'

export type ExtractData = {
  letterhead: Letterhead
  /** "sinh hoạt chi bộ thường kỳ tháng 9 năm 2022". */
  subject: string
  /** "bắt đầu lúc 19 giờ 30, ngày 07/9/2022". */
  time: string
  place: string
  sections: Section[]
  closing: string
  recorderSigner: Signer
  chairSigner: Signer
}

/** Trích biên bản (F13). */
export function ExtractPdf(data: ExtractData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Trích biên bản" subject={data.subject}>
      <Fact lead="Thời gian:" text={data.time} />
      <Fact lead="Địa điểm:" text={data.place} />
      <Sections>{data.sections}</Sections>
      <LeadParagraphs text={data.closing} keepsNext />
      <Signatures left={data.recorderSigner} right={data.chairSigner} />
    </PartyDocument>
  )
}
