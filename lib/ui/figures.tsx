import { Link } from './link'

export type Figure = { label: string; value: string | number; href?: string; note?: string }

/** A few large figures, each leading to the list behind it. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {figures.map(({ label, value, href, note }) => (
        <li key={label} className="card">
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
