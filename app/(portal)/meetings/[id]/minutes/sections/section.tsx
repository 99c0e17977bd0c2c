import { Phrases } from '@/app/(portal)/meetings/[id]/minutes/phrases'
import type { TemplateSection } from '@/lib/meetings/template'
import { knownSection } from '@/lib/templates/sections'
import { TextArea } from '@/lib/ui/field'
import { Section } from '@/lib/ui/page'
import { AnswersSection } from './answers'
import { AttendanceSection } from './attendance'
import { AdoptionSection, ResolutionSection, VotesSection } from './closing'
import { CongressSection } from './congress'
import type { SectionProps } from './context'
import { AssignmentsSection, ConclusionSection, OpinionsSection } from './discussion'
import { DocumentsSection } from './documents'
import { ElectionsSection } from './elections'
import { FeedbackSection } from './feedback'
import { GuestsSection } from './guests'
import { OpeningSection } from './opening'
import { DuesSection, LastMonthSection, NextTasksSection, StudySection } from './reports'
import { ScoreSection } from './score'
import { SubjectsSection, TellersSection } from './subjects'
import { ThematicClosingSection, ThematicOpinionsSection, ThematicSection } from './thematic'

const parts = new Map(
  Object.entries({
    opening: OpeningSection,
    guests: GuestsSection,
    attendance: AttendanceSection,
    dues: DuesSection,
    documents: DocumentsSection,
    study: StudySection,
    lastMonth: LastMonthSection,
    nextTasks: NextTasksSection,
    opinions: OpinionsSection,
    subjects: SubjectsSection,
    tellers: TellersSection,
    feedback: FeedbackSection,
    assignments: AssignmentsSection,
    answers: AnswersSection,
    conclusion: ConclusionSection,
    resolution: ResolutionSection,
    votes: VotesSection,
    thematic: ThematicSection,
    thematicOpinions: ThematicOpinionsSection,
    thematicClosing: ThematicClosingSection,
    congress: CongressSection,
    elections: ElectionsSection,
    score: ScoreSection,
    adoption: AdoptionSection,
  }),
)

/** One part of the minutes; a part the template adds beyond the known ones is a text of its own. */
export function MinutesSection({
  section,
  no,
  ...context
}: SectionProps & { section: TemplateSection; no: number }) {
  const { key, title, hint, fixedText, phrases = [] } = section
  const Part = parts.get(key) ?? Extra(key)
  return (
    <Section id={key} title={`${no}. ${titleOf(key, title, context.superiorWord)}`}>
      {hint && <p className="lead">{hint}</p>}
      {fixedText && <p className="whitespace-pre-wrap">{fixedText}</p>}
      <Phrases into={knownSection(key) ? knownSection(key)?.phrasesInto : `extra.${key}`} phrases={phrases} />
      <Part {...context} />
    </Section>
  )
}

/** "Phản ánh, góp ý với huyện": the word for the level above is a setting. */
export const titleOf = (key: string, title: string, superiorWord: string) =>
  key === 'feedback' ? `${title} với ${superiorWord}` : title

const Extra = (key: string) =>
  function ExtraSection({ flat }: SectionProps) {
    const name = `extra.${key}`
    return <TextArea name={name} label="Nội dung" value={flat[name]} rows={5} maxLength={20_000} />
  }
