import type { Day } from '@/lib/core/dates'
import { memberColumns } from '@/lib/imports/kinds/member-columns'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import type { WholeMember } from '@/lib/members/queries/whole'
import { maskedCard } from '@/lib/members/rules'
import { dayCell, type ListColumn, listed } from './listed'

/** The day before every register: nobody wrote one. */
const UNKNOWN: Day = '1900-01-01'

/** Under the heads of the import, so that a list can be corrected and sent again. */
const headOf = (key: string) => memberColumns.find((column) => column.key === key)?.head ?? key

const person: ListColumn<WholeMember>[] = [
  { head: headOf('cell'), cell: ({ cell }) => cell },
  { head: headOf('cellCode'), cell: ({ cellCode }) => cellCode },
  { head: headOf('fullName'), cell: ({ fullName }) => fullName },
  { head: headOf('sex'), cell: ({ sex }) => sexLabel[sex] },
  { head: headOf('born'), cell: ({ bornOn, birthYear }) => (bornOn ? { day: bornOn } : birthYear) },
  { head: headOf('ethnicGroup'), cell: ({ ethnicGroup }) => ethnicGroup },
  { head: headOf('standing'), cell: ({ standing }) => standingLabel[standing] },
  { head: headOf('status'), cell: ({ status }) => statusLabel[status] },
  { head: headOf('position'), cell: ({ position }) => position },
  { head: headOf('occupation'), cell: ({ occupation }) => occupation },
  { head: headOf('admittedOn'), cell: ({ admittedOn }) => dayCell(admittedOn) },
  { head: headOf('officialOn'), cell: ({ officialOn }) => dayCell(officialOn) },
  { head: headOf('sinceOn'), cell: ({ sinceOn }) => dayCell(sinceOn === UNKNOWN ? null : sinceOn) },
  { head: headOf('phone'), cell: ({ phone }) => phone },
  { head: headOf('address'), cell: ({ address }) => address },
]
const masked: ListColumn<WholeMember> = {
  head: 'Ba số cuối của thẻ',
  cell: ({ cardEnd }) => (cardEnd ? maskedCard(cardEnd) : null),
}

/** The list of members as a sheet; with whole card numbers where they are given. */
export const memberSheet = (people: readonly WholeMember[], cards?: ReadonlyMap<number, string | null>) =>
  listed(people, [
    ...person,
    cards ? { head: headOf('cardNumber'), cell: ({ id }) => cards.get(id) ?? null } : masked,
  ])
