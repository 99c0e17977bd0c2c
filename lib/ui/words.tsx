import { Badge, type Tone } from './badge'
import { Link } from './link'

/** What one cell or fact says: a text or link, states, a note below. */
export type Words = {
  text?: string | number
  href?: string
  isStrong?: boolean
  badges?: (readonly [Tone, string])[]
  note?: string
  noteTone?: Tone
}

export function Said({ text, href, isStrong, badges = [], note, noteTone }: Words) {
  const strength = isStrong ? 'font-semibold' : undefined
  return (
    <span>
      {href ? (
        <Link href={href} className={strength}>
          {text}
        </Link>
      ) : (
        text
      )}
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
