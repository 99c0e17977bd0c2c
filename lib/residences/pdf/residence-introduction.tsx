import { View } from '@react-pdf/renderer'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { letterheadColumns, paragraphGap, pitches, sizes, textWidth } from '@/lib/pdf/measures'
import { SetText } from '@/lib/pdf/set-text'
import { Signatures, type Signer } from '@/lib/pdf/signatures'

export type ResidenceIntroductionData = {
  letterhead: Letterhead
  subject: string
  /** "Kính gửi". */
  addressee: string
  basis: string
  facts: { lead: string; text: string }[]
  request: string
  signer: Signer
}

const DOTS = '………………………………'

/** Giấy giới thiệu về nơi cư trú; the block below on the left is written by the committee of the residence. */
export function ResidenceIntroductionPdf(data: ResidenceIntroductionData) {
  return (
    <PartyDocument letterhead={data.letterhead} title="Giấy giới thiệu" subject={data.subject}>
      <SetText size={sizes.body} pitch={pitches.body} width={textWidth} align="center">
        {[
          { text: 'Kính gửi:', cut: 'italic' },
          { text: data.addressee, cut: 'regular' },
        ]}
      </SetText>
      <LeadParagraphs text={data.basis} />
      {data.facts.map(({ lead, text }) => (
        <LeadParagraphs key={lead} lead={lead} text={text} />
      ))}
      <LeadParagraphs text={data.request} keepsNext />
      <View wrap={false}>
        <Signatures left={{ name: '' }} right={data.signer} columns={letterheadColumns} />
        <View style={{ height: paragraphGap }} />
        {[
          'ĐẢNG ỦY (CHI BỘ) NƠI CƯ TRÚ',
          `Tiếp nhận ngày ${DOTS}`,
          `Đã giới thiệu về chi bộ ${DOTS}`,
          '(ký, ghi rõ họ tên)',
        ].map((line, index) => (
          <SetText
            key={line}
            size={sizes.recipients}
            pitch={pitches.body}
            width={textWidth / 2}
            cut={index === 0 ? 'bold' : undefined}
          >
            {line}
          </SetText>
        ))}
      </View>
    </PartyDocument>
  )
}
