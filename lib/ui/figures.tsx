import { Link } from './link'

export type Figure = { label: string; value: string | number; href?: string; note?: string }

/** A few large figures, each leading to the list behind it; on a phone a long sum takes a row of its own. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="flex flex-wrap gap-3 sm:grid sm:grid-cols-3 lg:grid-cols-5">
      {figures.map(({ label, value, href, note }) => (
        <li key={label} className="card grow basis-32">
          <span className="block text-muted">{label}</span>
          <span className="block text-2xl font-semibold">
            {href ? <Link href={href}>{value}</Link> : value}
          </span>
          {note && <span className="block text-muted">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
