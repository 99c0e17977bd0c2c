import { Paragraph, PartyDocument } from './kit'
import type { Letterhead } from './letterhead'
import { pitches, sizes, textWidth } from './measures'
import { SetText } from './set-text'
import { RecipientsAndSignature, type Signer } from './signatures'

export type DecisionData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "cho đảng viên tạm miễn công tác và sinh hoạt đảng". */
  subject: string
  /** Without the sign at the end. */
  bases: string[]
  /** "Đảng ủy xã An Thịnh". */
  decider: string
  articles: string[]
  recipients: string[]
  signer: Signer
}

const centred = {
  size: sizes.body,
  pitch: pitches.body,
  width: textWidth,
  align: 'center' as const,
  cut: 'bold' as const,
  keepsNext: 2 * pitches.body,
}

/** Quyết định of a committee about one person. */
export function DecisionPdf({ letterhead, isDraft, subject, ...data }: DecisionData) {
  return (
    <PartyDocument letterhead={letterhead} isDraft={isDraft} title="Quyết định" subject={subject}>
      {data.bases.map((basis, index) => (
        <Paragraph key={basis}>{`- ${basis}${index === data.bases.length - 1 ? ',' : ';'}`}</Paragraph>
      ))}
      <SetText {...centred}>{data.decider.toLocaleUpperCase('vi')}</SetText>
      <SetText {...centred} below={6}>
        QUYẾT ĐỊNH:
      </SetText>
      {data.articles.map((article, index) => (
        <Paragraph key={article} keepsNext={index === data.articles.length - 1}>
          {[
            { text: `Điều ${index + 1}.`, cut: 'bold' },
            { text: article, cut: 'regular' },
          ]}
        </Paragraph>
      ))}
      <RecipientsAndSignature recipients={data.recipients} signer={data.signer} />
    </PartyDocument>
  )
}
