import type { Cut } from '@/lib/organisations/cut'
import { cellTypeOptions, tagOptions } from '@/lib/organisations/labels'
import type { StatisticsPlace } from '@/lib/statistics/queries/places'
import { Filter } from '@/lib/ui/search'

export type Cutting = { places: StatisticsPlace[]; tags: string[]; place: { id: number }; cut: Cut }

type Places = Pick<Cutting, 'places' | 'place'>

/** The organisation, where there is a choice. */
export function PlaceFilter({ places: [highest, ...others], place }: Places) {
  if (others.length === 0) return null
  return (
    <Filter
      name="org"
      label="Tổ chức"
      value={place.id}
      all={highest?.name ?? ''}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

export const TagFilter = ({ tags, tag }: { tags: string[]; tag: string | undefined }) =>
  tags.length > 0 && (
    <Filter name="tag" label="Nhãn" value={tag} all="Mọi chi bộ" options={tagOptions(tags)} />
  )

/** Whose statistics: organisation, tag, type. */
export const CutFilters = ({ places, tags, place, cut }: Cutting) => (
  <>
    <PlaceFilter places={places} place={place} />
    <TagFilter tags={tags} tag={cut.tag} />
    <Filter
      name="type"
      label="Loại hình chi bộ"
      value={cut.type}
      all="Mọi loại hình"
      options={cellTypeOptions}
    />
  </>
)
