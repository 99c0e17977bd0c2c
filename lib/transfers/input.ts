import { z } from 'zod'
import { departureKind, sex, transferKind, transferReason } from '@/db/schema'
import {
  birthYear,
  choice,
  chosen,
  count,
  day,
  id,
  monthTyped,
  optionalLongText,
  optionalText,
  personName,
  text,
  ticked,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

export const provinces = ['same', 'other'] as const
const papers = z.array(z.string().max(40)).max(20).optional().default([])
const lateReason = optionalText(500)

const asked = {
  kind: choice(transferKind.enumValues),
  reason: choice(transferReason.enumValues),
  decidedOn: day(),
  document: optionalText(200),
  startsOn: day().optional(),
  endsOn: day().optional(),
  lateReason,
  duesPaidTo: monthTyped().optional(),
  /** Of a place outside. */
  province: choice(provinces).optional(),
}

export const beginInput = z.object({
  ...asked,
  memberId: id(),
  /** Others who go by the same decision. */
  withIds: z.array(id()).max(100).optional().default([]),
  toOrgId: id().optional(),
  place: optionalText(300),
  months: count(600).optional(),
  isClear: ticked(),
  papers,
})

export const arriveInput = z.object({
  ...asked,
  toOrgId: chosen('Đồng chí chọn chi bộ tiếp nhận.'),
  place: text(300),
  introducedOn: day(),
  presentedOn: day(),
  fullName: personName(),
  sex: choice(sex.enumValues),
  birthYear: birthYear(),
  bornOn: day().optional(),
  ethnicGroup: text(40),
  standing: choice(['full', 'probationary']),
  admittedOn: day().optional(),
  officialOn: day().optional(),
  /** Trùng họ tên, năm sinh: asked, and it is somebody else. */
  isConfirmed: ticked(),
  /** Had left the register, and is the same person. */
  isReturning: ticked(),
})

const ofTransfer = { transferId: id(), version: version() }

export const introduceInput = z.object({
  ...ofTransfer,
  signer: text(120),
  number: text(60),
  signedOn: day(),
  papers,
  note: optionalText(500),
})
export const presentInput = z.object({ ...ofTransfer, presentedOn: day(), lateReason })
export const receiveInput = z.object({ ...ofTransfer, receivedOn: day(), papers })
/** Nơi đến ngoài cổng báo đã tiếp nhận. */
export const hearInput = z.object({ ...ofTransfer, receivedOn: day(), number: text(120), lateReason })
export const returnInput = z.object({ ...ofTransfer, note: text(500) })
export const cancelInput = z.object({ ...ofTransfer, note: text(500) })
export const extendInput = z.object({
  ...ofTransfer,
  endsOn: day(),
  /** Ngày nơi sinh hoạt tạm thời ghi gia hạn trên giấy giới thiệu. */
  signedOn: day(),
  note: optionalText(500),
})
/** Empty: the paper states no month. */
export const correctDuesInput = z.object({
  ...ofTransfer,
  duesPaidTo: monthTyped().optional(),
  note: text(500),
})
/** Empty: not known. */
export const sayProvinceInput = z.object({ ...ofTransfer, province: choice(provinces).optional() })
export const endInput = z.object({ ...ofTransfer, endedOn: day(), note: optionalText(500) })

export const departureInput = z.object({
  memberId: id(),
  departureKind: choice(departureKind.enumValues),
  leftOn: day(),
  document: optionalText(200),
})
export const closeDepartureInput = z.object({
  departureId: id(),
  version: version(),
  closedReason: optionalLongText(500).refine((value) => value !== '', 'Đồng chí ghi lý do ở lại chi bộ.'),
})

export const transferFilter = z.object({
  q: searched(),
  /** Absent: all that is under way. */
  state: z.enum(['late', 'received', 'done', 'all']).optional().catch(undefined),
  kind: z.enum(transferKind.enumValues).optional().catch(undefined),
  after: cursor(),
})
export type TransferFilter = z.output<typeof transferFilter>

/** From a member's page, or from the list of those who left their work. */
export const newTransferFilter = z.object({
  member: id().optional().catch(undefined),
  kind: z.enum(transferKind.enumValues).optional().catch(undefined),
})

export const departureFilter = z.object({ after: cursor() })
export type DepartureFilter = z.output<typeof departureFilter>

/** What the member writes and signs: the request, and the self-review that goes with it. */
export const memberPaperFilter = z.object({ paper: z.enum(['request', 'review']).catch('request') })
