import type { MinutesContent } from '@/lib/meetings/content'
import { type Problem, when } from './problems'

export type Person = { id: number; name: string }

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
/** "Đồng chí Đỗ Thị Hường, chi ủy viên": the name, then what else is said: a post, or somebody more. */
const partsOf = (text: string) =>
  plain(text)
    .split(/[,;]|\svà\s/)
    .map((part) => part.trim().replace(/^(đồng chí|đ\/c)\s+/, ''))

/**
 * Whom the words may mean: those of that full name, else those whose name ends so ("Hường", "Thị Hường"), else those
 * with whose name the words end ("Bí thư Đỗ Thị Hường").
 */
function fitting(said: string, people: readonly Person[]): Person[] {
  if (said === '') return []
  const ways = [
    (name: string) => name === said,
    (name: string) => name.endsWith(` ${said}`),
    (name: string) => said.endsWith(` ${name}`),
  ]
  return (
    ways.map((fits) => people.filter(({ name }) => fits(plain(name)))).find(({ length }) => length > 0) ?? []
  )
}

function meantBy(assignee: string, people: readonly Person[]) {
  const [first = '', ...rest] = partsOf(assignee)
  return { fits: fitting(first, people), isMore: rest.some((part) => fitting(part, people).length > 0) }
}

/** The one member of the cell a task is given to, where the words fit exactly one and name nobody else. */
export function assigneeOf(assignee: string, people: readonly Person[]): Person | undefined {
  const { fits, isMore } = meantBy(assignee, people)
  return fits.length > 1 || isMore ? undefined : fits[0]
}

/** Nothing that stops the minutes: a task may be given to somebody outside the cell. */
export const assigneeWarnings = (
  { assignments }: Pick<MinutesContent, 'assignments'>,
  people: readonly Person[],
): Problem[] =>
  assignments.flatMap(({ assignee }, index) => {
    if (assignee === '' || assigneeOf(assignee, people)) return []
    const { fits, isMore } = meantBy(assignee, people)
    const several = fits.map(({ name }) => name).join(' hoặc ')
    const said =
      isMore && several
        ? 'nêu nhiều người; đồng chí ghi một người chủ trì, ghi người phối hợp ở ô Phối hợp.'
        : several
          ? `có thể là ${several}.`
          : 'không phải đảng viên đang sinh hoạt tại chi bộ.'
    return when(
      true,
      'assignments',
      `Việc ${index + 1}: “${assignee}” ${said}`,
      `assignments.${index}.assignee`,
    )
  })
