import type { ReactNode } from 'react'
import { Link } from './link'

export type Crumb = { name: string; href?: string }

/** One page: where it stands, its one h1, what it is about. */
export function Page({
  title,
  crumbs = [],
  lead,
  action,
  children,
}: {
  title: string
  crumbs?: Crumb[]
  lead?: ReactNode
  /** What a list is opened for besides reading it; beside its name, however long it is. False: not for this viewer. */
  action?: { name: string; href: string; isPlain?: boolean } | false
  children: ReactNode
}) {
  return (
    <main id="content" className="mx-auto max-w-6xl px-4 py-6 print:py-0">
      <title>{`${title} – Cổng thông tin Đảng bộ`}</title>
      {crumbs.length > 0 && (
        <nav aria-label="Vị trí" className="print:hidden mb-2 text-base text-muted">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map(({ name, href }, index) => (
              <li key={name}>
                {href ? <Link href={href}>{name}</Link> : name}
                {index < crumbs.length - 1 && <span aria-hidden="true"> ›</span>}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 sm:flex-nowrap">
        <div className="min-w-0">
          <h1>{unbroken(title)}</h1>
          {lead && <p className="lead mt-1">{lead}</p>}
        </div>
        {action && (
          <Link
            href={action.href}
            className={`button max-w-full shrink-0 sm:max-w-[50%] ${action.isPlain ? 'button-plain' : ''}`}
          >
            {action.name}
          </Link>
        )}
      </div>
      <div className="mt-5 space-y-6">{children}</div>
    </main>
  )
}

/** "tháng 9/2022" does not end a line with "tháng". */
const unbroken = (title: string) => title.replace(/(tháng|năm|quý) (?=[\dIV])/gi, '$1\u00a0')

/** A part of a page under its own heading. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="space-y-3">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
