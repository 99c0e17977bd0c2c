import type { getDuesPlace } from '@/lib/dues/queries/places'
import { Filter } from '@/lib/ui/search'

/** Whose dues: the place shown stands among the choices even where it has ended. */
export function PlaceFilter({ place, places }: NonNullable<Awaited<ReturnType<typeof getDuesPlace>>>) {
  const options = places.some(({ id }) => id === place.id) ? places : [place, ...places]
  return (
    options.length > 1 && (
      <Filter
        name="org"
        label="Tổ chức"
        value={place.id}
        all="Cao nhất trong phạm vi"
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  )
}
