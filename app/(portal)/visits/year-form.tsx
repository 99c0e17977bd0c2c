import { Filter, FilterForm } from '@/lib/ui/search'
import type { VisitPlace } from '@/lib/visits/queries/places'

/** Another committee or year: a plain form, so that the address says what is shown. */
export function YearForm({ places, org, year }: { places: VisitPlace[]; org: number; year: number }) {
  const [highest, ...others] = places
  return (
    <FilterForm>
      {others.length > 0 && (
        <Filter
          name="org"
          label="Tổ chức"
          value={org}
          all={highest?.name ?? ''}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Filter
        name="year"
        label="Năm"
        value={year}
        all="Năm nay"
        options={[year + 1, year, year - 1, year - 2].map((each) => ({ value: each, label: String(each) }))}
      />
    </FilterForm>
  )
}
