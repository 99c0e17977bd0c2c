import { View } from '@react-pdf/renderer'
import type { Run } from './breaks'
import { Paragraph } from './kit'
import { ascent, firstLineIndent, pitches, sizes, textWidth } from './measures'
import { SetText } from './set-text'
import { Dots } from './strokes'
import { paragraphsOf, sentence } from './text'

type Said = { lead: string; text: string }

/** "Địa điểm: Nhà văn hóa thôn Đông Hạ. Hình thức: trực tiếp."; without text, dots to write on. */
export function Fact({ lead, text, more }: Said & { more?: Said }) {
  const said = [{ lead, text }, ...(more ? [more] : [])].map((each) => ({
    lead: each.lead,
    text: paragraphsOf(each.text).join(' '),
  }))
  if (said.some((each) => each.text === '')) return said.map((each) => <FactLine key={each.lead} {...each} />)
  const runs: Run[] = said.flatMap((each) => [
    { text: each.lead, cut: 'bold' as const },
    { text: sentence(each.text), cut: 'regular' as const },
  ])
  return <Paragraph>{runs}</Paragraph>
}

/** A lead with the rest of its line left for handwriting. */
function FactLine({ lead, text }: Said) {
  if (text !== '') return <Fact lead={lead} text={text} />
  return (
    <View wrap={false} style={{ flexDirection: 'row', paddingLeft: firstLineIndent }}>
      <SetText size={sizes.body} pitch={pitches.body} cut="bold" width={textWidth}>
        {lead}
      </SetText>
      <View style={{ flexGrow: 1, marginLeft: 3 }}>
        <Dots offset={ascent * sizes.body - pitches.body} />
      </View>
    </View>
  )
}
