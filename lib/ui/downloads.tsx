import type { ReactNode } from 'react'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type ListName, listNames } from '@/lib/exports/names'

type Query = Record<string, string | number | undefined>

/** The same list to take along, with the filter that stands in the address; other ways in and out beside it. */
export function Downloads({
  query,
  files,
  children,
}: {
  query: Query
  files: { href: string; label: string }[]
  children?: ReactNode
}) {
  const kept = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const addressOf = (href: string) => {
    const words = String(new URLSearchParams(kept))
    return words ? `${href}${href.includes('?') ? '&' : '?'}${words}` : href
  }
  if (files.length === 0 && !children) return null
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {files.map(({ href, label }) => (
        <a key={href} href={addressOf(href)} download="">
          {label}
        </a>
      ))}
      {children}
    </p>
  )
}

/** A page with one list: all of it, as it is filtered, for whoever may take it along. */
export async function ListDownload({
  list,
  query = {},
  children,
}: {
  list: ListName
  query?: Query
  children?: ReactNode
}) {
  const mayTake = canSomewhere(await requireViewer(), listNames[list].permission)
  const files = mayTake ? [{ href: `/exports/${list}`, label: 'Tải danh sách ra Excel' }] : []
  return (
    <Downloads query={query} files={files}>
      {children}
    </Downloads>
  )
}
