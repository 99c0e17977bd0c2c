import { can, type Viewer } from '@/lib/auth/policy'
import { standingLabel } from '@/lib/members/labels'
import type { RollRow } from '@/lib/statistics/queries/makeup'
import type { Column } from '@/lib/ui/table'

type Person = Pick<RollRow, 'id' | 'fullName' | 'pathNow' | 'birthYear' | 'cell' | 'standing'>

/** Two columns, so that a third beside them fits a phone. A name leads to its page where the viewer still reaches it: who moved on stands in old figures all the same. */
export const personColumns = (viewer: Viewer): Column<Person>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, pathNow, birthYear, standing }) => ({
      text: fullName,
      href: can(viewer, 'members.read', { path: pathNow, ownerId: id }) ? `/members/${id}` : undefined,
      note: `${birthYear}, ${standingLabel[standing].toLocaleLowerCase('vi')}`,
    }),
  },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
]
