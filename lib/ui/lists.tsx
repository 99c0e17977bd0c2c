import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { Badge } from './badge'
import { Link } from './link'

/** Facts about one thing: name and value, one under the other on a phone. */
export function SummaryList({ rows }: { rows: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid border-line sm:grid-cols-[minmax(10rem,16rem)_1fr] sm:border-b">
      {rows.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="border-line pt-2 font-semibold sm:border-t sm:pr-6 sm:pb-2">{name}</dt>
          <dd className="border-b border-line pb-2 sm:border-t sm:border-b-0 sm:pt-2">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Task = {
  id: string
  title: string
  href: string
  due?: string
  state?: { label: string; tone: Tone }
}

/** What is to be done: one line each, one click away. */
export function TaskList({ tasks, empty }: { tasks: Task[]; empty: string }) {
  if (tasks.length === 0) return <p className="card lead">{empty}</p>
  return (
    <ul className="border-t border-line">
      {tasks.map(({ id, title, href, due, state }) => (
        <li
          key={id}
          className="flex max-w-none flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span className="min-w-0">
            <Link href={href} className="font-semibold">
              {title}
            </Link>
            {due && <span className="block text-muted">{due}</span>}
          </span>
          {state && <Badge tone={state.tone}>{state.label}</Badge>}
        </li>
      ))}
    </ul>
  )
}
