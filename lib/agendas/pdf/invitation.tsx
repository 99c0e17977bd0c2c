import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { RecipientsAndSignature, type Signer } from '@/lib/pdf/signatures'

export type InvitationData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2022". */
  subject: string
  /** "Kính gửi": one for all, or one a line. */
  invited: string[]
  opening: string
  facts: { lead: string; text: string }[]
  closing: string
  recipients: string[]
  signer: Signer
}

/** Giấy mời: one paper for all who are invited. */
export function InvitationPdf(data: InvitationData) {
  const [only, ...more] = data.invited
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Giấy mời"
      subject={data.subject}
    >
      <SetText size={sizes.body} pitch={pitches.body} width={textWidth} align="center">
        {[
          { text: 'Kính gửi:', cut: 'italic' },
          { text: more.length === 0 ? (only ?? '') : '', cut: 'regular' },
        ]}
      </SetText>
      {more.length > 0 &&
        data.invited.map((each, index) => (
          <LeadParagraphs key={each} text={`- ${each}${index === data.invited.length - 1 ? '.' : ';'}`} />
        ))}
      <LeadParagraphs text={data.opening} />
      {data.facts.map(({ lead, text }) => (
        <LeadParagraphs key={lead} lead={lead} text={text} />
      ))}
      <LeadParagraphs text={data.closing} keepsNext />
      <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
    </PartyDocument>
  )
}
