import type { ReactNode } from 'react'
import { Arrived } from './arrived'
import { Notice, type Tone } from './badge'

type Said = { title: string; next?: ReactNode; tone?: Tone }

/** By the name of the step; false where the data say that it is not so, or no longer. */
export type SaidAfter = Readonly<Record<string, Said | false>>

/**
 * What a step has just done and what comes next, where the step's own form is gone with it. The address names the step
 * (`?after=receive`) and anybody may write that; the words are made of what is recorded.
 */
export function After({ step, words }: { step: unknown; words: SaidAfter }) {
  const said = typeof step === 'string' && Object.hasOwn(words, step) && words[step]
  if (!said) return null
  return (
    <Arrived>
      <Notice tone={said.tone ?? 'good'} title={said.title}>
        {said.next}
      </Notice>
    </Arrived>
  )
}
