import { partOf } from '@/lib/meetings/paper/parts'
import type { PaperSource } from '@/lib/meetings/paper/source'
import { inOpening } from '@/lib/meetings/paper/wording'
import { ownTitle } from '@/lib/templates/sections'

/** What may be extracted: a part of the minutes, or single rows of it ("opinions.2"). */
export type Choice = { key: string; title: string; items: { key: string; title: string }[] }

/** The parts that say something, in the order of the minutes. */
export const choicesOf = (source: PaperSource): Choice[] =>
  source.sections
    .filter(({ key }) => !inOpening.has(key))
    .filter((section) => blocksOf(source, section, 1).length > 0)
    .map(({ key, title }) => ({
      key,
      title: key === 'feedback' ? `${title} với ${source.superiorWord}` : title,
      items: itemsOf(source, key),
    }))

/**
 * What was ticked, in the order of the minutes and each once: a part that is taken whole needs none of its rows. Only
 * what stands there can be asked for; nothing is chosen where anything else was.
 */
export function chosenOf(
  choices: readonly Choice[],
  keys: readonly string[],
): { key: string; title: string }[] {
  const asked = new Set(keys)
  const known = choices.flatMap(({ key, title, items }) =>
    asked.has(key)
      ? [{ key, title, covers: [key, ...items.map((item) => item.key)] }]
      : items.map((item) => ({ key: item.key, title: `${title}: ${item.title}`, covers: [item.key] })),
  )
  const chosen = known.filter(({ key }) => asked.has(key))
  const covered = new Set(chosen.flatMap(({ covers }) => covers))
  return keys.every((key) => covered.has(key)) ? chosen.map(({ key, title }) => ({ key, title })) : []
}

/** Rows are offered where there is more than one of them. */
function itemsOf({ content }: PaperSource, key: string): Choice['items'] {
  const titles = rowTitles(content, key)
  return titles.length < 2 ? [] : titles.map((title, index) => ({ key: `${key}.${index}`, title }))
}

const spoken = ({ speaker, subject }: { speaker: string; subject: string }) =>
  [speaker, subject].filter(Boolean).join(' – ')

function rowTitles(content: PaperSource['content'], key: string): string[] {
  if (key === 'opinions')
    return [...content.opinions.map(spoken), ...content.guestRemarks.map(({ name }) => name)]
  if (key === 'thematicOpinions') return content.thematicOpinions.map(spoken)
  if (key === 'feedback') return content.feedback.map(({ title, text }) => title || text.slice(0, 80))
  if (key === 'subjects') return content.subjects.map(({ name }) => name)
  return []
}

/** The same minutes with nothing but the chosen parts and rows; votes stay with what was voted on. */
export function narrowed(source: PaperSource, keys: ReadonlySet<string>): PaperSource {
  const { content, outcome, sections } = source
  // Minutes completed before a kind of result was kept have none of it.
  const { feedback = [], subjects = [] } = outcome
  const isChosen = (key: string) => (_: unknown, index: number) =>
    keys.has(key) || keys.has(`${key}.${index}`)
  const afterOpinions = (_: unknown, index: number) =>
    isChosen('opinions')(_, content.opinions.length + index)
  const isPart = (key: string) => keys.has(key) || [...keys].some((each) => each.startsWith(`${key}.`))
  return {
    ...source,
    sections: sections.filter(({ key }) => isPart(key)),
    content: {
      ...content,
      opinions: content.opinions.filter(isChosen('opinions')),
      guestRemarks: content.guestRemarks.filter(afterOpinions),
      thematicOpinions: content.thematicOpinions.filter(isChosen('thematicOpinions')),
      feedback: content.feedback.filter(isChosen('feedback')),
      subjects: content.subjects.filter(isChosen('subjects')),
    },
    outcome: {
      ...outcome,
      feedback: feedback.filter(isChosen('feedback')),
      subjects: subjects.filter(isChosen('subjects')),
    },
  }
}

type Part = PaperSource['sections'][number]

/** A part as the minutes print it; parts that carry their own number say their own name. */
export const blocksOf = (source: PaperSource, section: Part, no: number) =>
  partOf(section.key).blocks(source, { no, own: ownTitle(section), fixed: section.fixedText })
