import type { Permission } from '@/lib/auth/policy'
import type { DeskStep, Status } from './rules/transitions'

/** Desks at which items are taken one after another: what waits there, by whose right, and where the desk stands. */
export const queues = {
  replies: {
    status: 'drafted',
    permission: 'feedback.approve',
    href: '/feedback/approvals/replies',
    name: 'Duyệt trả lời',
  },
  assignments: {
    status: 'proposed',
    permission: 'feedback.assign',
    href: '/feedback/approvals/assignments',
    name: 'Duyệt giao xử lý',
  },
  triage: {
    status: 'forwarded',
    permission: 'feedback.route',
    href: '/feedback/triage',
    name: 'Phân loại, trình giao',
  },
  committee: {
    status: 'sent',
    permission: 'feedback.settle',
    href: '/feedback/committee',
    name: 'Xử lý ở cấp cơ sở',
  },
} as const satisfies Record<string, { status: Status; permission: Permission; href: string; name: string }>

export type Queue = keyof typeof queues
export const queueNames = ['replies', 'assignments', 'triage', 'committee'] as const satisfies Queue[]

/** What a form carries so that its step leads on to the next of the queue. */
export type InQueue = { queue?: Queue; nextId?: number }

const address = (path: string, query: Record<string, string | number | undefined>) => {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}

/** One item of a queue; without it, the first. */
export const queueLink = (queue: Queue, item?: number) => address(queues[queue].href, { item })

/** After a step taken from a queue: the next item, with a line that says what was done to the one before. */
export const nextInQueue = (queue: Queue, step: DeskStep, its: { id: number; nextId?: number }) =>
  address(queues[queue].href, { item: its.nextId, done: step, of: its.id })

/** A step's own page, which leads back into the queue. */
export const stepInQueue = (
  queue: Queue,
  step: DeskStep,
  its: { id: number; nextId?: number; main?: number },
) => address(`/feedback/${its.id}/${step}`, { queue, nextId: its.nextId, main: its.main })

/** What a form hands on of its queue. */
export const keptInQueue = ({ queue, nextId }: InQueue) => ({
  ...(queue ? { queue } : {}),
  ...(nextId ? { nextId } : {}),
})
