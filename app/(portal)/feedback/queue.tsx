import type { ReactNode } from 'react'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { FOLLOW_UP, kindLabels, SENSITIVE, stepLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import type { QueuePlace } from '@/lib/feedback/queries/queue'
import { type Queue, queueLink, stepInQueue } from '@/lib/feedback/queues'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import { tell } from '@/lib/feedback/story'
import { Arrived } from '@/lib/ui/arrived'
import { Badge, Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { said } from '@/lib/ui/words'
import { Interims } from './[id]/interims'
import { deadlineOf } from './deadline'

/** "3 trên 17" */
export const placeWords = ({ position, total }: QueuePlace) => `${position} trên ${total}`

/** What was done to the item before, with the way back to it. */
export function StepDone({ done, of }: { done?: DeskStep; of?: number }) {
  if (!done) return null
  return (
    <Arrived key={of}>
      <Notice tone="good" title={`Đã xong: ${stepLabels[done].verb.toLocaleLowerCase('vi')}.`}>
        {of && <Link href={`/feedback/${of}`}>Xem lại mục vừa làm</Link>}
      </Notice>
    </Arrived>
  )
}

/** Forward and back without deciding anything. */
export function QueueLinks({ queue, place }: { queue: Queue; place: QueuePlace }) {
  const { previousId, nextId } = place
  if (!previousId && !nextId) return null
  return (
    <nav aria-label="Các mục đang chờ" className="flex flex-wrap gap-x-8">
      {previousId && (
        <Link id="previous" href={queueLink(queue, previousId)} className="inline-block min-h-11 py-2">
          Mục trước
        </Link>
      )}
      {nextId && (
        <Link id="next" href={queueLink(queue, nextId)} className="inline-block min-h-11 py-2">
          Để sau, xem mục tiếp theo
        </Link>
      )}
    </nav>
  )
}

/** What the cell asked, with what one must know to decide. */
export function Asked({ item }: { item: ItemPage }) {
  const merged = item.together.filter(({ mergedIntoId }) => mergedIntoId === item.id)
  const { text, note, noteTone } = deadlineOf(item)
  return (
    <section className="space-y-2">
      <h2>{item.title}</h2>
      <p className="text-muted">
        {`${item.code} · ${kindLabels[item.kind]} · ${item.cell} · gửi ngày ${showDay(item.sentOn)}`}
      </p>
      <div className="flex flex-wrap items-baseline gap-x-3">
        {item.urgency === 'urgent' && <Badge tone="warn">Gấp</Badge>}
        {item.isSensitive && <Badge tone="warn">{SENSITIVE}</Badge>}
        {item.isFollowUp && <Badge tone="warn">{FOLLOW_UP}</Badge>}
        {said({ text: text && `Hạn ${text}`, note, noteTone })}
      </div>
      {item.place && <p>{`Địa điểm: ${item.place}`}</p>}
      <p className="whitespace-pre-line">{item.text}</p>
      {merged.length > 0 && (
        <p>
          {`Cùng ${merged.length} mục đã gộp: ${merged.map(({ code, cell }) => `${code} (${cell})`).join('; ')}.`}
        </p>
      )}
    </section>
  )
}

/** What was said last, as the cell's answer to a question or what it needs to know more of; what it was told before. */
export function SaidBefore({ viewer, item }: { viewer: Viewer; item: ItemPage }) {
  const last = item.steps.at(-1)
  return (
    <>
      {last?.note && (
        <div className="card">
          <p className="font-semibold">{tell(last)}</p>
          <p className="whitespace-pre-line">{`${last.names.doer}: ${last.note}`}</p>
        </div>
      )}
      <Interims viewer={viewer} item={item} />
    </>
  )
}

/** Other steps of the item, each leading back to the next of the queue. */
export function OtherSteps({
  queue,
  item,
  nextId,
  steps,
}: {
  queue: Queue
  item: ItemPage
  nextId?: number
  steps: readonly DeskStep[]
}) {
  return (
    <ul className="flex flex-wrap gap-x-8">
      {steps
        .filter((step) => item.next.includes(step))
        .map((step) => (
          <li key={step}>
            <Link
              id={step}
              href={stepInQueue(queue, step, { id: item.id, nextId })}
              className="inline-block min-h-11 py-2"
            >
              {stepLabels[step].verb}
            </Link>
          </li>
        ))}
      <li>
        <Link href={`/feedback/${item.id}`} className="inline-block min-h-11 py-2">
          Mở quá trình xử lý
        </Link>
      </li>
    </ul>
  )
}

/** Nothing waits. */
export const QueueEmpty = ({ children }: { children: ReactNode }) => <p className="card lead">{children}</p>
