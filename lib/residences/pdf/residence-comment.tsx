import { View } from '@react-pdf/renderer'
import { Answer, FormHeading, TickBoxes } from '@/lib/pdf/form'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { paragraphGap } from '@/lib/pdf/measures'
import { Signatures } from '@/lib/pdf/signatures'
import { paragraphsOf } from '@/lib/pdf/text'

export type ResidenceCommentData = {
  letterhead: Letterhead
  year: string
  facts: { lead: string; text: string }[]
  items: { title: string; choices: string[]; chosen: string | null }[]
  remark: string
  signer: string
}

/** A remark of so many paragraphs (of 1,000 letters in all) stays whole, on the page of the signatures. */
const MOST_TOGETHER = 10

/** Phiếu nhận xét đảng viên giữ mối liên hệ nơi cư trú (Hướng dẫn 33-HD/BTCTW); a blank where nothing was entered. */
export function ResidenceCommentPdf(data: ResidenceCommentData) {
  return (
    <PartyDocument
      letterhead={data.letterhead}
      title="Phiếu nhận xét"
      subject={`đảng viên đang công tác thường xuyên giữ mối liên hệ\nvới tổ chức đảng và nhân dân nơi cư trú năm ${data.year}`}
    >
      {data.facts.map(({ lead, text }) => (
        <LeadParagraphs key={lead} lead={lead} text={text} />
      ))}
      {data.items.map(({ title, choices, chosen }, index) => (
        <View key={title} wrap={false}>
          <FormHeading>{[{ text: `${index + 1}. ${title}`, cut: 'bold' }]}</FormHeading>
          <TickBoxes labels={choices} ticked={chosen} columns={3} />
        </View>
      ))}
      <View wrap={paragraphsOf(data.remark).length > MOST_TOGETHER}>
        <FormHeading>{[{ text: 'Nhận xét khác:', cut: 'bold' }]}</FormHeading>
        <Answer text={data.remark} lines={2} />
        <View style={{ height: paragraphGap }} />
        <Signatures
          left={{ authority: 'Xác nhận của đảng ủy xã, phường', name: '' }}
          right={{ authority: 'T/M chi bộ', name: data.signer }}
        />
      </View>
    </PartyDocument>
  )
}
