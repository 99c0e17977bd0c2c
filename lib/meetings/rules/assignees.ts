import type { MinutesContent } from '@/lib/meetings/content'
import { type Problem, when } from './problems'

export type Person = { id: number; name: string }

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
/** "Đồng chí Đỗ Thị Hường, chi ủy viên": the name alone. */
const nameIn = (text: string) => plain(text.split(',')[0] ?? '').replace(/^(đồng chí|đ\/c)\s+/, '')

/** Whom the words may mean: those of that full name, else those whose name ends so ("Hường", "Thị Hường"). */
function fitting(assignee: string, people: readonly Person[]): Person[] {
  const said = nameIn(assignee)
  if (said === '') return []
  const full = people.filter(({ name }) => plain(name) === said)
  return full.length > 0 ? full : people.filter(({ name }) => plain(name).endsWith(` ${said}`))
}

/** The one member of the cell a task is given to, where the words fit exactly one. */
export function assigneeOf(assignee: string, people: readonly Person[]): Person | undefined {
  const [only, ...others] = fitting(assignee, people)
  return others.length > 0 ? undefined : only
}

/** Nothing that stops the minutes: a task may be given to somebody outside the cell. */
export const assigneeWarnings = (
  { assignments }: Pick<MinutesContent, 'assignments'>,
  people: readonly Person[],
): Problem[] =>
  assignments.flatMap(({ assignee }, index) => {
    if (assignee === '' || assigneeOf(assignee, people)) return []
    const several = fitting(assignee, people).map(({ name }) => name)
    return when(
      true,
      'assignments',
      several.length > 0
        ? `Việc ${index + 1}: “${assignee}” có thể là ${several.join(' hoặc ')}.`
        : `Việc ${index + 1}: “${assignee}” không phải đảng viên đang sinh hoạt tại chi bộ.`,
      `assignments.${index}.assignee`,
    )
  })
