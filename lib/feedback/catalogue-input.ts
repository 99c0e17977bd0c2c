import { z } from 'zod'
import { choice, chosen, day, id, text, ticked, version } from '@/lib/core/fields'

/** Forms of the catalogue: addressees, fields, and the agencies behind them. */

const addressee = { name: text(120), agencyId: id().optional(), isAssigned: choice(['yes', 'no']) }
export const addAddresseeInput = z.object(addressee)
export const changeAddresseeInput = z.object({
  addresseeId: id(),
  version: version(),
  ...addressee,
  endsOn: day().optional(),
})

const name = text(120)
export const addFieldInput = z.object({ name })
export const changeFieldInput = z.object({
  fieldId: id(),
  version: version(),
  name,
  endsOn: day().optional(),
})
/** Sắp xếp cơ quan: whose open items go to whom, by which decision. */
export const handOverInput = z.object({
  fromId: chosen('Đồng chí chọn cơ quan.'),
  agencyId: chosen('Đồng chí chọn cơ quan.'),
  decision: text(300),
  isEnding: ticked(),
  isConfirmed: ticked(),
})
