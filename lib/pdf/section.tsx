import type { ReactNode } from 'react'
import { Heading } from './kit'

/** "I- NỘI DUNG …" in bold capitals, and what stands under it. */
export function Section({
  number,
  heading,
  children,
}: {
  number: string
  heading: string
  children: ReactNode
}) {
  return (
    <>
      <Heading>{`${number}- ${heading.toLocaleUpperCase('vi')}`}</Heading>
      {children}
    </>
  )
}
