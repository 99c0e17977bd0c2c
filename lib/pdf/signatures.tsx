import { View } from '@react-pdf/renderer'
import type { Columns } from './letterhead'
import { gaps, letterheadColumns, paragraphGap, pitches, sizes, textWidth } from './measures'
import { Recipients } from './recipients'
import { SetText } from './set-text'

export type Signer = {
  /** "T/M CHI BỘ", "CHỦ TRÌ": in capitals, bold. */
  authority?: string
  /** "BÍ THƯ": in capitals, not bold. */
  post?: string
  /** Without titles; empty where it is written by hand. */
  name: string
}

const pitch = pitches.body
const line = { size: sizes.signature, pitch, align: 'center' as const }
const halves = { left: textWidth / 2, right: textWidth / 2 }
const afterParagraph = gaps.bodyToSignature - pitch - paragraphGap

/** Captions above, name below: all names of a block stand on one baseline. */
function SignatureColumn({ signer, width }: { signer: Signer; width: number }) {
  const { authority, post, name } = signer
  return (
    <View style={{ width, justifyContent: 'space-between' }}>
      <View style={{ paddingBottom: gaps.captionToName - pitch }}>
        {authority && (
          <SetText {...line} cut="bold" width={width}>
            {authority.toLocaleUpperCase('vi')}
          </SetText>
        )}
        {post && (
          <SetText {...line} width={width}>
            {post.toLocaleUpperCase('vi')}
          </SetText>
        )}
      </View>
      <SetText {...line} cut="bold" width={width}>
        {name}
      </SetText>
    </View>
  )
}

type SignaturesProps = { left: Signer; right: Signer; columns?: Columns; above?: number }

/** Two signatures side by side, as on minutes (§3.5). Never split. */
export function Signatures({ left, right, columns = halves, above = afterParagraph }: SignaturesProps) {
  return (
    <View wrap={false} style={{ flexDirection: 'row', marginTop: above }}>
      <SignatureColumn signer={left} width={columns.left} />
      <SignatureColumn signer={right} width={columns.right} />
    </View>
  )
}

/** Nơi nhận on the left, authority, post and name on the right; one block that is never split. */
export function RecipientsAndSignature({ recipients, signer }: { recipients: string[]; signer: Signer }) {
  return (
    <View wrap={false} style={{ flexDirection: 'row', alignItems: 'flex-start', marginTop: afterParagraph }}>
      <View style={{ width: letterheadColumns.left }}>
        <Recipients>{recipients}</Recipients>
      </View>
      <SignatureColumn signer={signer} width={letterheadColumns.right} />
    </View>
  )
}
