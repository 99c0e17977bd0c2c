import { Link } from './link'

export type Figure = { label: string; value: string | number; href?: string; note?: string }

/** So many beside each other that on a wide screen no row of up to eight figures is left with a single one. */
const widths = {
  4: 'sm:grid-cols-2 md:grid-cols-4',
  5: 'sm:grid-cols-3 lg:grid-cols-5',
  6: 'sm:grid-cols-3 lg:grid-cols-6',
}
const widthFor = (count: number) => (count === 6 ? 6 : count === 4 || count > 6 ? 4 : 5)

/** A few large figures, each leading to the list behind it; on a phone a long sum takes a row of its own. */
export function Figures({ figures }: { figures: Figure[] }) {
  // All figures in one line, however long what stands above them; not where a note stands below only some.
  const isLevel = new Set(figures.map(({ note }) => Boolean(note))).size === 1
  return (
    <ul className={`flex flex-wrap gap-3 sm:grid ${widths[widthFor(figures.length)]}`}>
      {figures.map(({ label, value, href, note }) => (
        <li key={label} className="card flex grow basis-32 flex-col">
          <span className={`block text-muted ${isLevel ? 'mb-auto' : ''}`}>{label}</span>
          <span className="block text-2xl font-semibold">
            {href ? <Link href={href}>{value}</Link> : value}
          </span>
          {note && <span className="block text-muted">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
