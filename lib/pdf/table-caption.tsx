import { landscapeTextWidth, mm, paragraphGap, pitches, sizes } from './measures'
import { SetText } from './set-text'

/** Over a table on landscape paper: tied to the head of its table and its first rows. */
export function TableCaption({ children }: { children: string }) {
  return (
    <SetText
      size={sizes.body}
      pitch={pitches.body}
      width={landscapeTextWidth}
      cut="bold"
      above={paragraphGap * 2}
      below={paragraphGap}
      keepsNext={mm(35)}
    >
      {children}
    </SetText>
  )
}
