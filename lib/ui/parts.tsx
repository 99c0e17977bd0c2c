import { Link } from './link'

type Part = { href: string; name: string; isHere?: boolean }

/**
 * The parts of a room, or the lists of a page, in one bar; the one that is shown is no link. Ways onward, of which none
 * can be the one that is shown, make no bar: links in a line.
 */
export function Parts({
  label,
  parts,
  fold,
}: {
  label: string
  parts: readonly Part[]
  /** Many: on a phone they wait behind this line, so that the page itself comes first. */
  fold?: string
}) {
  const isBar = parts.some(({ isHere }) => isHere !== undefined)
  return (
    <nav aria-label={label} className={`print:hidden ${isBar ? 'border-y border-line' : ''}`}>
      {fold && (
        <details className="fold">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{fold}</summary>
        </details>
      )}
      <div className={fold && 'folded'}>
        <ul className="flex flex-wrap gap-x-6">
          {parts.map(({ href, name, isHere }) => (
            <li key={href}>
              {isHere ? (
                <strong aria-current="page" className="inline-block py-2.5">
                  {name}
                </strong>
              ) : (
                <Link href={href} className="inline-block py-2.5">
                  {name}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
