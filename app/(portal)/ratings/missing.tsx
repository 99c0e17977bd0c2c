import { Section } from '@/lib/ui/page'

const MOST = 60

/** Who has not begun: the other half of a year's list. */
export function Missing({
  year,
  cells,
}: {
  year: number
  cells: { id: number; name: string; above: string | null }[]
}) {
  const places = [...new Set(cells.map(({ above }) => above))]
  if (cells.length === 0) return <p id="missing">Chi bộ nào cũng đã mở đợt năm {year}.</p>
  const shown = cells.slice(0, MOST)
  return (
    <Section title={`${cells.length} chi bộ chưa mở đợt năm ${year}`} id="missing">
      <ul className="list-disc pl-5">
        {places.map((place) => {
          const names = shown.filter(({ above }) => above === place).map(({ name }) => name)
          return (
            names.length > 0 && (
              <li key={place}>
                {place}: {names.join('; ')}
              </li>
            )
          )
        })}
      </ul>
      {cells.length > MOST && <p>Và {cells.length - MOST} chi bộ khác.</p>}
    </Section>
  )
}
