import type { MinutesContent } from './content'
import type { PaperSource } from './paper/source'
import type { MeetingKind } from './rules/kinds'
import { outcomeOf } from './rules/outcome'
import type { TemplateSection } from './template'
import { eveningRules } from './testing-evening'
import { rulesOf2025 } from './testing-meeting-2025'

type Given = {
  kind: MeetingKind
  isCombined?: boolean
  content: MinutesContent
  sections: TemplateSection[]
  month?: string
}

/** What the papers of a meeting of some kind are drawn from, completed. */
export function sourceOf({
  kind,
  isCombined = false,
  content,
  sections,
  month = '2022-09-01',
}: Given): PaperSource {
  const rules = isCombined ? rulesOf2025() : eveningRules()
  return {
    content,
    outcome: outcomeOf(content, rules, { kind, isCombined }),
    letterhead: {
      upper: 'ĐẢNG BỘ XÃ AN THỊNH',
      lower: 'CHI BỘ THÔN ĐÔNG HẠ',
      placeName: 'An Thịnh',
      symbol: kind === 'congress' ? 'ĐH' : 'CB',
      cell: 'Chi bộ thôn Đông Hạ',
      minutesLeft: 'THƯ KÝ',
      minutesRight: 'CHỦ TRÌ',
      onBehalf: 'T/M CHI BỘ',
    },
    sections,
    kind,
    isCombined,
    month,
    number: 5,
    resolutionNumber: 1,
    conclusionNumber: null,
    isDraft: false,
    superiorWord: 'huyện',
    superior: 'Đảng ủy xã An Thịnh',
    addressees: new Map([[1, 'Ủy ban nhân dân xã Bình Khê']]),
    answers: new Map(),
  }
}
