import type { Item, Now } from './take'

/** Phần tách ra: what another addressee is to answer, in the office's words; the cell's own stay on the item. */
export type Part = { code: string; title: string; text: string; addresseeId: number; field: string }

/**
 * Tách một mục cho hai nơi nhận: the item stays as the cell wrote it, its part opens beside it at the same desk with
 * the same deadline, and from then on each goes its own way back to the same cell. Items counted: those sent and one
 * for each split.
 */
export const opensPart = ({ code, status, ownerId, dueOn, sentOn }: Item, { today }: Pick<Now, 'today'>) => ({
  place: { status, ownerId, dueOn, sentOn },
  record: {
    step: 'openPart',
    toStatus: status,
    fromOrgId: ownerId,
    toOrgId: ownerId,
    note: `Tách từ mục ${code}.`,
    doneOn: today,
    dueOn,
  },
})
