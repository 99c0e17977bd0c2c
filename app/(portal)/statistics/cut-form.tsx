import { addMonths, monthOf, monthsDown, showMonth } from '@/lib/core/dates'
import { cellTypeLabel, optionsOf, tagOptions } from '@/lib/organisations/labels'
import type { StatisticsPlace } from '@/lib/statistics/queries/places'
import { Filter, FilterForm } from '@/lib/ui/search'
import type { Shown } from './shown'

type Given = Pick<Shown, 'place' | 'cut' | 'month' | 'today'> & { places: StatisticsPlace[]; tags: string[] }

/** A plain form: the address says what is shown. */
export function CutForm({ places, tags, place, cut, month, today }: Given) {
  const [highest, ...others] = places
  const last = addMonths(monthOf(today), -1)
  return (
    <FilterForm>
      {others.length > 0 && (
        <Filter
          name="org"
          label="Tổ chức"
          value={place.id}
          all={highest?.name ?? ''}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {tags.length > 0 && (
        <Filter name="tag" label="Nhãn" value={cut.tag} all="Mọi chi bộ" options={tagOptions(tags)} />
      )}
      <Filter
        name="type"
        label="Loại hình chi bộ"
        value={cut.type}
        all="Mọi loại hình"
        options={optionsOf(cellTypeLabel, ['village', 'school', 'office', 'enterprise', 'forces', 'other'])}
      />
      <Filter
        name="month"
        label="Tháng"
        value={month.slice(0, 7)}
        all={`Tháng trước (${showMonth(last)})`}
        options={monthsDown(monthOf(today), addMonths(monthOf(today), -23)).map((each) => ({
          value: each.slice(0, 7),
          label: showMonth(each),
        }))}
      />
    </FilterForm>
  )
}
