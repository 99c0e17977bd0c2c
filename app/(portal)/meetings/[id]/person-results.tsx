import type { MinutesContent } from '@/lib/meetings/content'
import { optionLabel, personWords } from '@/lib/meetings/person-labels'
import { reached } from '@/lib/meetings/rules/attendance'
import type { Outcome } from '@/lib/meetings/rules/outcome'
import type { SubjectResult } from '@/lib/meetings/rules/person-result'
import type { PersonKind } from '@/lib/meetings/rules/person-votes'
import { SummaryList } from '@/lib/ui/lists'

/** How the vote about each person went, as the rules found it. */
export function PersonResults({
  kind,
  content,
  outcome,
}: {
  kind: PersonKind
  content: Pick<MinutesContent, 'subjects'>
  outcome: Pick<Outcome, 'subjects'>
}) {
  return (
    <SummaryList
      rows={content.subjects.map(({ name }, index) => ({
        name: name || `Người thứ ${index + 1}`,
        value: resultOf(kind, outcome.subjects[index]),
      }))}
    />
  )
}

const resultOf = (kind: PersonKind, result: SubjectResult | undefined) => {
  if (!result) return personWords[kind].what
  const { behind, decided, needed } = result
  const share = reached(behind)
  return decided === null
    ? `Chưa đủ tỷ lệ (${share}; cần từ ${needed})`
    : `${optionLabel[decided]} ${share} (cần từ ${needed})`
}
