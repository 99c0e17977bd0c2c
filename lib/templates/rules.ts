import type { TemplateSection } from '@/db/schema'
import { addDays, type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { fixedKeys, knownSection } from './sections'

const MOST_SECTIONS = 40
export type Direction = 'up' | 'down'

/** Number and day stand from publishing on; a draft has neither. */
export function assertDraft({ validFrom }: { validFrom: Day | null }) {
  if (validFrom !== null)
    throw new RuleError('Mẫu đã công bố được giữ nguyên, không sửa được. Đồng chí soạn bản mới.')
}

const placeOf = (sections: readonly TemplateSection[], key: string) => {
  const at = sections.findIndex((each) => each.key === key)
  if (at < 0) throw new RuleError('Mẫu không còn phần này. Đồng chí tải lại trang.')
  return at
}

/** One step up or down; the first and the last stay where they are. */
export function movedSection(sections: readonly TemplateSection[], key: string, direction: Direction) {
  const at = placeOf(sections, key)
  const to = Math.min(Math.max(at + (direction === 'up' ? -1 : 1), 0), sections.length - 1)
  const others = sections.filter((each) => each.key !== key)
  return [...others.slice(0, to), ...sections.slice(at, at + 1), ...others.slice(to)]
}

export function withoutSection(sections: readonly TemplateSection[], key: string) {
  const title = sections[placeOf(sections, key)]?.title
  if (knownSection(key)?.isFixed)
    throw new RuleError(`Không bỏ được phần "${title}": thiếu phần này thì không hoàn tất được biên bản.`)
  return sections.filter((each) => each.key !== key)
}

/** Two sections under one title could not be told apart, on the page or on paper. */
function assertTitleIsFree(sections: readonly TemplateSection[], title: string) {
  const same = (text: string) => text.toLocaleLowerCase('vi').replace(/\s+/g, ' ')
  if (sections.some((each) => same(each.title) === same(title)))
    throw new RuleError(`Mẫu đã có phần "${title}". Đồng chí đặt tên khác.`, 'title')
}

export function withChangedSection(sections: readonly TemplateSection[], changed: TemplateSection) {
  const at = placeOf(sections, changed.key)
  const others = sections.filter(({ key }) => key !== changed.key)
  assertTitleIsFree(others, changed.title)
  return sections.with(at, changed)
}

/** The board's own sections are numbered, so that their texts never mix with those of a known one. */
export function newKey(sections: readonly TemplateSection[]) {
  const numbers = sections.map(({ key }) => Number(/^own(\d+)$/.exec(key)?.[1] ?? 0))
  return `own${Math.max(0, ...numbers) + 1}`
}

/** Adds before the last section, which is the end of the meeting. */
export function withAddedSection(sections: readonly TemplateSection[], added: TemplateSection) {
  if (sections.length >= MOST_SECTIONS)
    throw new RuleError(`Mẫu có quá ${MOST_SECTIONS} phần; đồng chí gộp bớt trước khi thêm.`)
  if (sections.some(({ key }) => key === added.key))
    throw new RuleError(`Mẫu đã có phần "${added.title}".`, 'key')
  assertTitleIsFree(sections, added.title)
  return [...sections.slice(0, -1), added, ...sections.slice(-1)]
}

/** What the guidance in force asks of the minutes of one kind of meeting, with the document that says so. */
export type Needed = { keys: readonly string[]; source: string }

const titleFor = (key: string) => knownSection(key)?.title ?? key

/** Titles of what a template lacks. */
export const missingSections = (sections: readonly { key: string }[], needed: Needed) =>
  needed.keys.filter((key) => !sections.some((each) => each.key === key)).map(titleFor)

const quoted = (titles: readonly string[]) => titles.map((title) => `"${title}"`).join(', ')

/** Công bố: from a day that has not passed, with everything the guidance of that day asks for. */
export function assertPublishable(
  { sections }: { sections: readonly TemplateSection[] },
  { startsOn, today, needed }: { startsOn: Day; today: Day; needed: Needed },
) {
  if (startsOn < today)
    throw new RuleError(
      `Ngày áp dụng không được trước hôm nay (${showDay(today)}): biên bản đã ghi giữ mẫu cũ.`,
      'startsOn',
    )
  const without = fixedKeys.filter((key) => !sections.some((each) => each.key === key))
  if (without.length > 0)
    throw new RuleError(
      `Mẫu thiếu phần ${quoted(without.map(titleFor))}: không có thì không hoàn tất được biên bản.`,
    )
  const missing = missingSections(sections, needed)
  if (missing.length > 0)
    throw new RuleError(`Mẫu thiếu phần bắt buộc ${quoted(missing)} theo ${needed.source}.`)
}

type Stopped = { validFrom: Day | null; withdrawnFrom: Day | null }

/** Ngừng dùng: a published version, once, from a day on that has not passed. */
export function assertWithdrawable(template: Stopped, { from, today }: { from: Day; today: Day }) {
  if (template.validFrom === null)
    throw new RuleError('Mẫu chưa công bố thì không cần ngừng dùng. Đồng chí bỏ bản nháp.')
  if (template.withdrawnFrom !== null)
    throw new RuleError(`Mẫu đã được ngừng dùng từ ngày ${showDay(template.withdrawnFrom)}.`)
  if (from < today)
    throw new RuleError(
      `Ngày ngừng dùng không được trước hôm nay (${showDay(today)}): biên bản đã ghi giữ mẫu cũ.`,
      'withdrawnFrom',
    )
}

export type Version = {
  id: number
  orgId: number
  kind: string
  number: number
  validFrom: Day
  withdrawnFrom: Day | null
}
export type Period = 'past' | 'inForce' | 'upcoming' | 'replaced' | 'withdrawn'
export type Dated<Each extends Version> = Each & { period: Period; validTo?: Day; next?: Each }

/**
 * How long each version lasts: until the day before the next one of its organisation and kind begins, or before it is
 * withdrawn. Of two that begin on the same day the later one counts and the earlier is replaced before it began. One
 * that was withdrawn gives way again to the one before it.
 */
export function periodsOf<Each extends Version>(versions: readonly Each[], today: Day): Dated<Each>[] {
  const inOrder = versions.toSorted(
    (one, other) => one.validFrom.localeCompare(other.validFrom) || one.number - other.number,
  )
  return inOrder.map((version, at) => {
    const next = inOrder
      .slice(at + 1)
      .find((each) => each.orgId === version.orgId && each.kind === version.kind && !isGone(each, today))
    const ends = [next?.validFrom, version.withdrawnFrom].filter((day) => day != null).sort()
    const period = periodOf(version, next, today)
    return {
      ...version,
      period,
      ...(next ? { next } : {}),
      ...(ends[0] ? { validTo: addDays(ends[0], -1) } : {}),
    }
  })
}

/** Withdrawn by today, or before it ever counted. */
const isGone = ({ validFrom, withdrawnFrom }: Version, today: Day) =>
  withdrawnFrom !== null && (withdrawnFrom <= validFrom || withdrawnFrom <= today)

function periodOf(version: Version, next: Version | undefined, today: Day): Period {
  const { validFrom, withdrawnFrom } = version
  if (withdrawnFrom !== null && withdrawnFrom <= validFrom) return 'withdrawn'
  if (next?.validFrom === validFrom) return 'replaced'
  if (isGone(version, today) || (next && next.validFrom <= today)) return 'past'
  return validFrom > today ? 'upcoming' : 'inForce'
}
