import { levelLabel } from '@/lib/awards/labels'
import type { AwardRow } from '@/lib/awards/queries'
import { showDay } from '@/lib/core/dates'
import { optionsOf } from '@/lib/organisations/labels'
import type { Column } from '@/lib/ui/table'

type Decided = Pick<AwardRow, 'id' | 'decisionNumber' | 'decidedOn' | 'level' | 'issuer'>

/** Quyết định: the same of an award and of a discipline. */
export const decisionColumns: Column<Decided>[] = [
  {
    header: 'Quyết định',
    cell: ({ decisionNumber, decidedOn }) => `Số ${decisionNumber}, ngày ${showDay(decidedOn)}`,
  },
  { header: 'Nơi ban hành', cell: ({ issuer, level }) => ({ text: issuer, note: levelLabel[level] }) },
]

export const levelOptions = optionsOf(levelLabel, [
  'cell',
  'grassroots',
  'superior',
  'province',
  'central',
  'other',
])
