import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import { sourceWords } from '@/lib/guidance/labels'
import type { AnswerPage } from '@/lib/guidance/queries/answers'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'

/** What the board answered, and on what it rests. */
export const AnswerText = ({ answer }: { answer: AnswerPage }) => (
  <Section title="Trả lời">
    <p className="whitespace-pre-line">{answer.text}</p>
    <SummaryList
      rows={[
        { name: 'Căn cứ', value: sourceWords(answer) },
        { name: 'Trả lời ngày', value: showDay(answer.answeredOn) },
        { name: 'Người trả lời', value: withInstead(answer.answeredBy, answer.insteadOf) },
      ]}
    />
  </Section>
)
