import { View } from '@react-pdf/renderer'
import { ascent, letterheadColumns, mm, pitches, sizes, spaceBetween, underline } from './measures'
import { SetText } from './set-text'
import { Underline } from './strokes'

const title = { size: sizes.recipientsTitle, pitch: pitches.body }
const item = { size: sizes.recipients, pitch: pitches.recipients }
const titleToList = spaceBetween(pitches.body, title, item)
/** Clear of the signature beside it. */
const width = letterheadColumns.left - mm(3)

/** "- …;" on each line, the last one "- Lưu … ." (§3.2). */
export function Recipients({ children }: { children: string[] }) {
  return (
    <>
      <View style={{ alignSelf: 'flex-start', marginBottom: titleToList }}>
        <SetText {...title} width={width}>
          Nơi nhận:
        </SetText>
        <Underline
          offset={ascent * title.size + underline.belowBaseline - title.pitch}
          thickness={underline.thickness}
        />
      </View>
      {children.map((recipient, index) => (
        <SetText key={recipient} {...item} width={width} hasFixedWidth>
          {`- ${recipient.replace(/[.;,\s]+$/, '')}${index === children.length - 1 ? '.' : ';'}`}
        </SetText>
      ))}
    </>
  )
}
