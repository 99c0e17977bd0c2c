import type { ReactNode } from 'react'

/** The same list to take along, with the filter that stands in the address; other ways in and out beside it. */
export function Downloads({
  query,
  files,
  children,
}: {
  query: Record<string, string | number | undefined>
  files: { href: string; label: string }[]
  children?: ReactNode
}) {
  const kept = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const addressOf = (href: string) => {
    const words = String(new URLSearchParams(kept))
    return words ? `${href}${href.includes('?') ? '&' : '?'}${words}` : href
  }
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
