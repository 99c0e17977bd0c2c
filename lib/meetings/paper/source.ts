import type { MinutesContent } from '@/lib/meetings/content'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import type { Outcome } from '@/lib/meetings/rules/outcome'
import type { TemplateSection } from '@/lib/meetings/template'

/** Everything the two papers of a meeting are drawn from; nothing here is looked up again. */
export type PaperSource = {
  content: MinutesContent
  outcome: Outcome
  letterhead: LetterheadNames
  sections: TemplateSection[]
  kind: MeetingKind
  /** Thường kỳ and chuyên đề in one session. */
  isCombined?: boolean
  month: string
  number: number | null
  resolutionNumber: number | null
  conclusionNumber: number | null
  isDraft: boolean
  /** "huyện" in "Phản ánh, góp ý với huyện". */
  superiorWord: string
  /** "Đảng ủy xã An Thịnh" */
  superior: string
  addressees: ReadonlyMap<number, string>
  answers: ReadonlyMap<
    number,
    {
      code: string
      title: string
      repliedBy: string
      /** Cơ quan trả lời, as it was called then. */
      agency?: string
      document: string
      isInterim?: boolean
      isSensitive?: boolean
    }
  >
}
