import { Badge, type Tone } from './badge'

/** What one cell or fact says: a text or link, states, a note below. */
export type Words = {
  text?: string | number
  href?: string
  isStrong?: boolean
  badges?: (readonly [Tone, string])[]
  note?: string
  noteTone?: Tone
}

/**
 * Called, not rendered as a component: one for each of a thousand cells costs the server more than what it shows. Links
 * are written out for the same reason.
 */
export function said({ text, href, isStrong, badges = [], note, noteTone }: Words) {
  const shown = href ? (
    <a data-soft="" href={href} className={isStrong ? 'font-semibold' : undefined}>
      {text}
    </a>
  ) : (
    text
  )
  if (badges.length === 0 && !note) return shown
  return (
    <span>
      {shown}
      {badges.length > 0 && (
        <span className="flex flex-wrap justify-end gap-2 sm:justify-start">
          {badges.map(([tone, label]) => (
            <Badge key={label} tone={tone}>
              {label}
            </Badge>
          ))}
        </span>
      )}
      {note && (
        <span className={noteTone ? 'block' : 'block text-muted'}>
          {noteTone ? <Badge tone={noteTone}>{note}</Badge> : note}
        </span>
      )}
    </span>
  )
}
