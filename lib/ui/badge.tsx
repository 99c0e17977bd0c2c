import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'plain'

const tones: Record<Tone, string> = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  calm: 'bg-calm-soft text-calm',
  plain: 'bg-warm text-ink',
}

/** So short that a narrow column must not break it in two. */
const SHORT = 20

/** A state in words; the colour only repeats what the word says, and high contrast draws the outline instead. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  const isShort = typeof children === 'string' && children.length <= SHORT
  return (
    <strong
      className={`inline-block rounded px-2 py-0.5 font-semibold outline-1 outline-transparent first-letter:uppercase ${isShort ? 'lg:whitespace-nowrap' : ''} ${tones[tone]}`}
    >
      {children}
    </strong>
  )
}

/** A boxed remark: what happened, what comes next, what to look out for. */
export function Notice({
  tone = 'calm',
  title,
  children,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
}) {
  return (
    <div className={`measure rounded border-l-4 border-current p-4 ${tones[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className="text-ink">{children}</div>}
    </div>
  )
}
