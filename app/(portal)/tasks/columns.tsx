import type { Day } from '@/lib/core/dates'
import { dueWords, goneWords, stateOf } from '@/lib/tasks/labels'
import type { TaskRow } from '@/lib/tasks/queries/list'
import type { Column } from '@/lib/ui/table'

type Shown = { today: Day; hasCells: boolean; isPrint: boolean }

/** On paper the result stands beside each task: it is read aloud and filed. */
export const columns = ({ today, hasCells, isPrint }: Shown): Column<TaskRow>[] => [
  {
    header: 'Nhiệm vụ',
    cell: ({ id, title, withNames }) => ({
      text: title,
      href: `/tasks/${id}`,
      isStrong: true,
      note: withNames ? `Cùng thực hiện: ${withNames}` : undefined,
    }),
  },
  {
    header: 'Người thực hiện',
    cell: ({ assignee, gone, state }) => ({
      text: assignee,
      badges: gone && state === 'open' ? [['warn', goneWords(gone)]] : undefined,
    }),
  },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: TaskRow) => cell }] : []),
  { header: 'Hạn', cell: ({ dueOn }) => dueWords(dueOn) },
  { header: 'Tình trạng', cell: (task) => ({ badges: [stateOf(task, today)] }) },
  ...(isPrint ? [{ header: 'Kết quả', cell: ({ result }: TaskRow) => result }] : []),
]
