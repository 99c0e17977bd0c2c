import type { ResolutionData } from '@/lib/meetings/pdf/resolution'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'
import type { Section } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { letterheadFrom, paperNumber } from '@/lib/pdf/words'
import { opinionBlocks } from './discussion-blocks'
import { givenTasks, numbered, openingText, recipientsOf, reportBack, taskBlocks } from './issued-parts'
import { monthText } from './report-blocks'
import { bare, comrade, lines, lowerFirst } from './sentences'
import { signerOf } from './signer'
import type { PaperSource } from './source'
import { minutesSubject } from './subject'

/** Kết luận, which may stand in a resolution's place: what the chair concluded, and who does what until when. */
export function conclusionPaper(source: PaperSource): ResolutionData {
  const { content, letterhead, conclusionNumber, isDraft, kind, isCombined = false, month } = source
  const { chair, heldOn } = content.opening
  return {
    letterhead: {
      ...letterheadFrom(letterhead, heldOn),
      ...(conclusionNumber === null
        ? {}
        : { number: paperNumber(conclusionNumber, 'KL', letterhead.symbol) }),
    },
    isDraft,
    subject: minutesSubject({ kind, isCombined }, month, content.congress.term),
    opening: openingText(source, `${comrade(chair.name)} kết luận`),
    sections: (isOfCommittee(kind) ? committeeSections(source) : cellSections(source)).filter(
      ({ blocks }) => blocks.length > 0,
    ),
    closing: '',
    recipients: recipientsOf(source),
    signer: signerOf(source),
  }
}

const cellSections = (source: PaperSource): Section[] =>
  source.kind === 'regular'
    ? [concluded(source, source.content.conclusion), monthTasks(source), given(source)]
    : [concluded(source, source.content.resolution.tasks || source.content.conclusion), given(source)]

/** Kết luận họp chi ủy: the month, its tasks, what was discussed, then the secretary's conclusion. */
const committeeSections = (source: PaperSource): Section[] => [
  { heading: 'Đánh giá tình hình trong tháng', blocks: numbered(lines(source.content.extra.review ?? '')) },
  monthTasks(source),
  { heading: 'Ý kiến thảo luận', blocks: opinionBlocks(withoutConclusions(source)) },
  concluded(source, source.content.conclusion),
  given(source),
]

const monthTasks = (source: PaperSource): Section => ({
  heading: `Nhiệm vụ tháng ${monthText(source.month)}`,
  blocks: taskBlocks(source),
})

/** The closing words, and what the chair had concluded on each named matter before. */
const concluded = ({ content: { opinions } }: PaperSource, closing: string): Section => ({
  heading: 'Nội dung kết luận',
  blocks: numbered([
    ...lines(closing),
    ...opinions
      .filter(({ subject }) => subject !== '')
      .flatMap(({ subject, conclusion }) =>
        lines(conclusion).map(
          (line) => `Về ${lowerFirst(bare(subject).replace(/^về /i, ''))}: ${lowerFirst(line)}`,
        ),
      ),
  ]),
})

/** Each conclusion is said once on the paper, under its own heading. */
const withoutConclusions = (source: PaperSource): PaperSource => ({
  ...source,
  content: {
    ...source.content,
    opinions: source.content.opinions.map((opinion) => ({ ...opinion, conclusion: '' })),
  },
})

function given(source: PaperSource): Section {
  const { content } = source
  const own = lines(content.resolution.execution)
  const each = givenTasks(content).map(capitalised)
  const said = own.length > 0 ? own : each.length > 0 ? [...each, reportBack(source)] : []
  return { heading: 'Phân công thực hiện', blocks: numbered(said) }
}
