'use client'

import type { MenuEntry } from '@/lib/home/menu'
import { Link } from '@/lib/ui/link'

/** Drawn from names and addresses alone: as finished elements it would be a third of what every page sends. */
export function Menu({ entries }: { entries: MenuEntry[] }) {
  return (
    <nav aria-label="Chức năng" className="border-b border-line bg-warm print:hidden">
      <ul className="mx-auto hidden max-w-6xl flex-wrap gap-x-6 px-4 sm:flex">
        {entries.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} className="inline-block py-3 text-ink no-underline hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <details className="px-4 sm:hidden">
        <summary className="min-h-11 py-3 font-semibold">Chức năng</summary>
        <ul className="pb-3">
          {entries.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} className="block py-2.5 text-ink">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
