import { View } from '@react-pdf/renderer'
import { gaps, landscapeColumns, landscapeTextWidth, paragraphGap, pitches, sizes } from './measures'
import { SetText, type SetTextProps } from './set-text'
import { Signatures, type Signer } from './signatures'

type Note = SetTextProps['children']

/** "Ghi chú:" and what is noted, as the forms of lists have it. */
export const markedNote = (text: string): Note => [
  { text: 'Ghi chú:', cut: 'italic' },
  { text, cut: 'regular' },
]

/** What is said of a table on landscape paper. */
export const ListNotes = ({ notes }: { notes: readonly Note[] }) => (
  <>
    <View style={{ height: paragraphGap }} />
    {notes.map((note) => (
      <SetText key={JSON.stringify(note)} size={sizes.note} pitch={pitches.table} width={landscapeTextWidth}>
        {note}
      </SetText>
    ))}
  </>
)

/** Under a list on landscape paper: what is said of it, and who signs. Goes with the last rows, never alone on a page. */
export const ListTail = ({ notes, left, right }: { notes: readonly Note[]; left: Signer; right: Signer }) => (
  <>
    <ListNotes notes={notes} />
    <Signatures
      left={left}
      right={right}
      columns={landscapeColumns}
      above={gaps.noteToSignature - pitches.body}
    />
  </>
)
