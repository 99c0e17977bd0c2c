'use client'

import { useField } from './action-form'

/** What the page showed when the form was first opened: it stays so after a refusal, also without JavaScript. */
export function Shown({ name, value }: { name: string; value: string }) {
  const { value: first } = useField(name)
  return <input type="hidden" name={name} value={String(first ?? value)} />
}

/** Which rows to tick a form showed, and which of them were ticked (lib/core/ticks.ts). */
export function ShownTicks({ rows }: { rows: { id: number; isTicked: boolean }[] }) {
  const listed = (some: { id: number }[]) => some.map(({ id }) => id).join(',')
  return (
    <>
      <Shown name="shown" value={listed(rows)} />
      <Shown name="tickedBefore" value={listed(rows.filter(({ isTicked }) => isTicked))} />
    </>
  )
}
