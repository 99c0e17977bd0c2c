'use client'

import { usePathname } from 'next/navigation'
import type { MenuEntry } from '@/lib/home/menu'
import { Link } from '@/lib/ui/link'

/** As many as stand in one line of an ordinary screen; with more, the last ones share one button. */
const LINE = 11
const BESIDE_OTHERS = 9

/** High contrast paints neither shadows nor backgrounds. */
const here = 'shadow-[inset_0_-4px_0_var(--color-brand)] forced-colors:underline'
const inLine = 'inline-block py-3 no-underline hover:underline'
const below = 'block px-4 py-2.5 no-underline hover:underline'

/** Drawn from names and addresses alone: as finished elements it would be a third of what every page sends. */
export function Menu({ entries }: { entries: MenuEntry[] }) {
  const path = usePathname()
  const isHere = ({ href }: MenuEntry) => path === href || (href !== '/' && path.startsWith(`${href}/`))
  const shown = entries.length > LINE ? entries.slice(0, BESIDE_OTHERS) : entries
  const others = entries.slice(shown.length)
  const item = (entry: MenuEntry, look: string, marked = 'font-semibold') => (
    <li key={entry.href}>
      <Link
        href={entry.href}
        aria-current={isHere(entry) || undefined}
        className={`text-ink ${look} ${isHere(entry) ? marked : ''}`}
      >
        {entry.name}
      </Link>
    </li>
  )
  return (
    <nav aria-label="Chức năng" className="border-b border-line bg-warm print:hidden">
      <ul className="relative mx-auto hidden max-w-6xl flex-wrap gap-x-5 px-4 sm:flex">
        {shown.map((entry) => item(entry, inLine, here))}
        {others.length > 0 && (
          <li>
            {/* Another page is another menu: closed again. */}
            <details key={path}>
              <summary className={`cursor-pointer py-3 ${others.some(isHere) ? here : ''}`}>Khác</summary>
              <ul className="absolute top-full right-4 z-10 min-w-48 border border-line bg-paper py-1 shadow-lg">
                {others.map((entry) => item(entry, below))}
              </ul>
            </details>
          </li>
        )}
      </ul>
      <details key={path} className="px-4 sm:hidden">
        <summary className="min-h-11 py-3 font-semibold">Chức năng</summary>
        <ul className="pb-3">{entries.map((entry) => item(entry, 'block py-2.5'))}</ul>
      </details>
    </nav>
  )
}
