import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'

export type TransferNoticeData = {
  letterhead: Letterhead
  subject: string
  addressees: string[]
  opening: string
  facts: { lead: string; text: string }[]
  closing: string
  recipients: string[]
  signer: Signer
}

/** Phiếu báo chuyển sinh hoạt đảng chính thức: two copies, to the receiving committees (Hướng dẫn 38-HD/BTCTW, 4.3). */
export function TransferNoticePdf(data: TransferNoticeData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Phiếu báo" subject={data.subject}>
      <SetText size={sizes.body} pitch={pitches.body} width={textWidth} align="center">
        {[
          { text: 'Kính gửi:', cut: 'italic' },
          { text: data.addressees.join('; '), cut: 'regular' },
        ]}
      </SetText>
      <LeadParagraphs text={data.opening} />
      {data.facts.map(({ lead, text }) => (
        <LeadParagraphs key={lead} lead={lead} text={text} />
      ))}
      <LeadParagraphs text={data.closing} keepsNext />
      <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
    </PartyDocument>
  )
}
