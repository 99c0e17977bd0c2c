'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** What was just done, on the page one arrives at: read out, and the keyboard goes on from there. */
export function Arrived({ children }: { children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.focus(), [])
  return (
    <div ref={here} tabIndex={-1} role="status">
      {children}
    </div>
  )
}
