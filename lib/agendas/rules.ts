import type { AgendaLine, TemplateSection } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { padded } from '@/lib/core/numbers'
import { namesNumber } from '@/lib/directives/rules'
import { isOfCommittee, type MeetingKind } from '@/lib/meetings/rules/kinds'

export type { AgendaLine }

type Known = {
  kind: MeetingKind
  sections: TemplateSection[]
  chair: string
  recorder: string
  /** Why an extraordinary meeting was called. */
  occasion: string | null
  topic: string | null
  preparer: string | null
  /** How many answers wait to be read out, and how many tasks are to be reported. */
  answers: number
  tasks: number
  /** Documents of the committees above that the cell is to spread, as the programme names them. */
  directives: { number: string; title: string }[]
  superiorWord: string
}

/** Parts of the minutes that are no item of the meeting by themselves: guests are introduced in the opening. */
const NOT_SPOKEN = new Set(['guests'])
const BY_RECORDER = new Set(['attendance', 'dues', 'adoption'])
/** How any meeting is opened, run and closed: steps of its programme, nothing that people are invited to hear. */
const RUNNING = new Set(['opening', 'attendance', 'dues', 'tellers', 'conclusion', 'score', 'adoption'])
const BY_ALL = new Set(['opinions', 'thematicOpinions', 'feedback'])

/**
 * The programme a meeting starts from: the parts of its template in their order (Hướng dẫn 42-HD/BTCTW, các bước sinh
 * hoạt), with what waits for it. Minutes for each are the cell's own; no rule gives them.
 */
export function firstAgenda(known: Known): AgendaLine[] {
  return known.sections
    .filter(({ key }) => !NOT_SPOKEN.has(key) && (key !== 'answers' || known.answers > 0))
    .flatMap(({ key, title }) =>
      [
        titleOf(key, title, known),
        ...(key === 'documents' ? known.directives.map((each) => each.title) : []),
      ].map((each) => ({
        title: each,
        presenter: presenterOf(key, known),
        minutes: null,
      })),
    )
}

type Waiting = { title: string; line: AgendaLine; number?: string }

/** What may come up after a programme was saved: answers that arrived since, the topic of the year's plan, documents. */
const waitingOf = (known: Known): Waiting[] =>
  known.sections.flatMap((section) => {
    const lines = firstAgenda({ ...known, sections: [section] })
    if (section.key === 'documents')
      return lines
        .slice(1)
        .map((line, index) => ({ title: line.title, line, number: known.directives[index]?.number }))
    const mayCome = section.key === 'answers' || (section.key === 'thematic' && known.topic !== null)
    return mayCome ? lines.map((line) => ({ title: section.title, line })) : []
  })

/**
 * Chưa có trong chương trình: lines a saved programme would have if it were drawn up now. A document is there, however
 * the cell worded its line, as long as its number is.
 */
export const missingFrom = (lines: AgendaLine[], known: Known) =>
  waitingOf(known).filter(
    ({ line, number }) =>
      !lines.some(({ title }) =>
        number === undefined ? title.startsWith(line.title) : namesNumber(title, number),
      ),
  )

/** The saved lines with what waits: in place of the line that said less, else before what follows it in the template. */
export function withMissing(lines: AgendaLine[], known: Known): AgendaLine[] {
  const drawn = firstAgenda(known).map(({ title }) => title)
  return missingFrom(lines, known).reduce((all, { title, line }) => {
    const before = all.findIndex((each) => each.title.startsWith(title))
    if (before >= 0) return all.with(before, { ...line, ...all[before], title: line.title })
    const later = drawn.slice(drawn.indexOf(line.title) + 1)
    const next = all.findIndex((each) => later.includes(each.title))
    return all.toSpliced(next < 0 ? all.length : next, 0, line)
  }, lines)
}

function titleOf(key: string, title: string, known: Known): string {
  const { answers, tasks, topic, occasion, superiorWord } = known
  // The part of the extraordinary meeting's template that the meeting was called for.
  if (key === 'matter' && occasion) return occasion
  if (key === 'feedback') return `${title} với ${superiorWord}`
  if (key === 'answers') return `${title} (${padded(answers)} nội dung)`
  if (key === 'lastMonth' && tasks > 0) return `${title} (${padded(tasks)} nhiệm vụ phải báo cáo)`
  return key === 'thematic' && topic ? `${title}: ${topic}` : title
}

function presenterOf(key: string, { kind, chair, recorder, preparer }: Known): string {
  if (BY_RECORDER.has(key)) return recorder || 'Thư ký'
  if (BY_ALL.has(key)) return isOfCommittee(kind) ? 'Chi ủy viên' : 'Đảng viên'
  if (key === 'thematic' && preparer) return preparer
  return chair || 'Chủ trì'
}

/** Whom a meeting invites at first: its own people, and the committee member in charge; the cell changes it as it needs. */
export const firstInvited = (kind: MeetingKind) =>
  [
    isOfCommittee(kind) ? 'Các đồng chí chi ủy viên' : 'Các đồng chí đảng viên trong Chi bộ',
    'Đồng chí cấp ủy viên cấp trên phụ trách Chi bộ',
  ].join('\n')

export const isOver = (state: string) => state === 'held' || state === 'notHeld'

/** Phát hành: what the cell has saved, not what was drawn up for it. */
export function assertCanIssue({ state, version }: { state: string; version: number }) {
  assertCanPlan(state)
  if (version === 0)
    throw new RuleError('Đồng chí soạn và lưu chương trình, giấy mời trước rồi mới phát hành.')
}

/** What was called is fixed once the meeting was held. */
export function assertCanPlan(state: string) {
  if (isOver(state))
    throw new RuleError(
      state === 'held'
        ? 'Kỳ họp này đã họp xong nên chương trình không sửa được nữa.'
        : 'Kỳ này không họp nên không lập chương trình.',
    )
}

/** The section of the template a line was drawn from: kept when it was saved, by its title in lines older than that. */
const keyOf = (line: AgendaLine, sections: TemplateSection[]) =>
  line.key ?? sections.find(({ title }) => title === line.title)?.key

/** Each line with its section, so that it is still known once the template calls it otherwise; other words, another line. */
export const withKeys = (lines: AgendaLine[], before: AgendaLine[], sections: TemplateSection[]) =>
  lines.map((line) => {
    const key = keyOf(before.find(({ title }) => title === line.title) ?? line, sections)
    return key === undefined ? line : { ...line, key }
  })

/** What a meeting is about: the lines of its programme that are no step of every meeting; all of them where none is left. */
export function contentsOf(lines: AgendaLine[], sections: TemplateSection[]): AgendaLine[] {
  const contents = lines.filter((line) => !RUNNING.has(keyOf(line, sections) ?? ''))
  return contents.length > 0 ? contents : lines
}

/** How the evening ends, in every kind of meeting. */
const CLOSING = new Set(['conclusion', 'score', 'adoption'])

/** How many lines come before those that close the meeting: what is added stands there. */
export function closesAfter(lines: AgendaLine[], sections: TemplateSection[]) {
  const at = lines.findIndex((line) => CLOSING.has(keyOf(line, sections) ?? ''))
  return at < 0 ? lines.length : at
}

export const totalMinutes = (lines: AgendaLine[]) =>
  lines.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
