import type { Cut } from '@/lib/organisations/cut'
import { cellTypeLabel, optionsOf, tagOptions } from '@/lib/organisations/labels'
import type { StatisticsPlace } from '@/lib/statistics/queries/places'
import { Filter } from '@/lib/ui/search'

export type Cutting = { places: StatisticsPlace[]; tags: string[]; place: { id: number }; cut: Cut }

/** Whose statistics: organisation, tag, type. */
export function CutFilters({ places, tags, place, cut }: Cutting) {
  const [highest, ...others] = places
  return (
    <>
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
    </>
  )
}
