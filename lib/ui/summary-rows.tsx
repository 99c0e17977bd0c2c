'use client'

import { Fragment, type ReactNode } from 'react'

/** Sent once as words, as the rows of a table are (table-rows.tsx): nearly every page about one thing begins with them. */
export const SummaryRows = ({ rows }: { rows: (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {rows.map(([name, value]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
)
