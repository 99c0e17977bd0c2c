import { statusLabels } from '@/lib/feedback/labels'
import type { AlikeRow } from '@/lib/feedback/queries/alike'
import { stepInQueue } from '@/lib/feedback/queues'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** On the page with everything else: no more than one glances over. */
const SHOWN = 3

/** Có thể trùng: what reads alike, each one press away from being the main item. */
export function Alike({
  item,
  rows,
  nextId,
}: {
  item: { id: number; next: readonly string[] }
  rows: AlikeRow[]
  nextId?: number
}) {
  if (rows.length === 0) return null
  return (
    <Section title="Có thể trùng với">
      <ul className="space-y-3">
        {rows.slice(0, SHOWN).map(({ id, code, title, cell, status }, at) => (
          <li key={id} className="card max-w-none">
            <Link href={`/feedback/${id}`} className="font-semibold">
              {title}
            </Link>
            <p className="text-muted">{`${code} · ${cell} · ${statusLabels[status].label}`}</p>
            {item.next.includes('merge') && (
              <Link
                id={at === 0 ? 'alike' : undefined}
                href={stepInQueue('triage', 'merge', { id: item.id, nextId, main: id })}
                className="inline-block min-h-11 py-2"
              >
                Gộp vào mục này
                <span className="sr-only">{` ${code}`}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
