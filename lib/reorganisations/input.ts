import { z } from 'zod'
import { cellType } from '@/db/schema'
import { choice, chosen, confirmed, day, id, optionalText, text, ticked, version } from '@/lib/core/fields'

/** The decision behind a change: number, date, who decided, from when. */
const decision = {
  decisionNumber: text(60),
  decidedOn: day(),
  decidedBy: text(150),
  happenedOn: day(),
}

/** What will happen was read: it cannot be taken back. */
const seen = { isConfirmed: confirmed() }

/** "12:7": the member or organisation, then where it goes. */
const placement = z.string().transform((value, context) => {
  const [memberId, toId] = value.split(':').map((part) => id().safeParse(part).data)
  if (memberId && toId && /^\d+:\d+$/.test(value)) return { memberId, toId }
  context.addIssue({ code: 'custom', message: 'Đồng chí chọn trong danh sách.' })
  return z.NEVER
})

const MOST_PLACED = 500

export const dissolveInput = z.object({
  organisationId: id(),
  version: version(),
  kind: choice(['dissolved', 'merged']),
  ...decision,
  ...seen,
  /** Where those go who have no cell of their own. */
  toId: id().optional(),
  placements: z
    .array(placement)
    .max(MOST_PLACED, 'Danh sách dài quá; đồng chí tải lại trang.')
    .optional()
    .default([]),
  heirId: id().optional(),
})

export const changeInput = z.object({
  organisationId: id(),
  version: version(),
  ...decision,
  name: text(150),
  shortName: text(150),
  committeeName: text(150),
  letterheadLower: text(150),
  cellType: choice(cellType.enumValues).optional(),
  keepsNames: ticked(),
})

export const moveInput = z.object({
  organisationId: id(),
  version: version(),
  ...decision,
  ...seen,
  toId: chosen('Đồng chí chọn tổ chức cấp trên mới.'),
})

/** Sửa cấp trên nhập nhầm: no decision stands behind it. */
export const correctInput = z.object({
  organisationId: id(),
  version: version(),
  toId: chosen('Đồng chí chọn cấp trên đúng.'),
  ...seen,
})

export const mergeInput = moveInput.extend({ toId: chosen('Đồng chí chọn đảng bộ tiếp nhận.') })

/** `placements`: what stands below the committee, each with what it stands under from now on. */
export const dissolveCommitteeInput = dissolveInput.omit({ kind: true })

/** A new organisation. `ids`: the members or cells that go into it, or the others that become it (hợp nhất). */
export const splitInput = z.object({
  organisationId: id(),
  version: version(),
  ...decision,
  ...seen,
  name: text(150),
  ids: z.array(id()).max(MOST_PLACED).optional().default([]),
})

/** Whose cells are of more than one type chooses what the new one is. */
export const consolidateInput = splitInput.extend({ cellType: choice(cellType.enumValues).optional() })

/** Đảng bộ cơ sở of base cells, or of cells of another one. */
export const raiseInput = splitInput.extend({ hasConsent: ticked() })

export const lowerInput = z.object({ organisationId: id(), version: version(), ...decision, ...seen })

export const confirmInput = z.object({
  handoverId: id(),
  version: version(),
  remark: optionalText(300),
})

/** A day asked for in the address; anything unreadable is today. */
export const asOf = z.object({ on: day().optional().catch(undefined) })
/** Whether only what is near may receive, or everything within reach. */
export const placingFilter = z.object({ from: z.enum(['near', 'all']).catch('near') })

/** Only handovers that nobody has confirmed. */
export const eventsFilter = z.object({ waiting: z.literal('1').optional().catch(undefined) })
