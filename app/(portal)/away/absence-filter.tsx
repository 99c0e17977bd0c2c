import type { ReactNode } from 'react'
import type { AbsenceFilter as Asked } from '@/lib/away/input'
import { yearOf } from '@/lib/away/rules/absences'
import type { Day } from '@/lib/core/dates'
import type { listPlaces } from '@/lib/members/queries/list'
import { Filter, FilterForm } from '@/lib/ui/search'

type Its = {
  filter: Asked
  places: Awaited<ReturnType<typeof listPlaces>>
  today: Day
  children: ReactNode
}

/** Where and of which year absences are listed; `children`: how many. */
export function AbsenceFilter({ filter, places, today, children }: Its) {
  const thisYear = yearOf(today)
  return (
    <FilterForm hidden={{ tag: filter.tag, type: filter.type, member: filter.member }}>
      {places.length > 1 && (
        <Filter
          name="org"
          label="Tổ chức"
          value={filter.org}
          all="Tất cả trong phạm vi"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Filter
        name="year"
        label="Năm"
        value={filter.year}
        all={`Năm ${thisYear}`}
        options={[1, 2, 3].map((ago) => ({ value: thisYear - ago, label: `Năm ${thisYear - ago}` }))}
      />
      {children}
    </FilterForm>
  )
}
