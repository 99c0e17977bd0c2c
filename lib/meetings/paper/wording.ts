import type { MinutesData } from '@/lib/meetings/pdf/minutes'
import type { TemplateSection } from '@/lib/meetings/template'
import type { Block } from '@/lib/pdf/blocks'

/** Parts that print as facts above the headings or as the closing sentence, not under a heading of their own. */
const openingParts = ['opening', 'guests', 'attendance', 'dues', 'adoption'] as const
export const inOpening: ReadonlySet<string> = new Set(openingParts)

/** Fixed wording of those parts: each stands before what it introduces. */
export const openingWording = (sections: readonly TemplateSection[]): MinutesData['wording'] =>
  Object.fromEntries(
    openingParts.flatMap((part) => {
      const fixedText = sections.find(({ key }) => key === part)?.fixedText
      return fixedText ? [[part, fixedText]] : []
    }),
  )

export const fixedBlocks = (fixed: string | undefined): Block[] =>
  fixed ? [{ kind: 'paragraph', text: fixed }] : []
