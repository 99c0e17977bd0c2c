import { z } from 'zod'
import { cellType, organisationKind } from '@/db/schema'
import {
  choice,
  confirmed,
  count,
  day,
  id,
  isReadable,
  optionalText,
  text,
  ticked,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { continuedTypes } from './labels'

const tags = optionalText(300).transform((value) => [
  ...new Set(
    value
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
])

const names = z.object({
  name: text(150),
  shortName: text(150),
  committeeName: text(150),
  symbol: text(20),
  letterheadUpper: text(150),
  letterheadLower: text(150),
  placeName: text(80),
  minutesLeft: text(60),
  minutesRight: text(60),
  onBehalf: text(60),
  tags,
  foundedOn: day().optional(),
})

export const createOrganisationInput = names.extend({
  parentId: id(),
  kind: choice(organisationKind.enumValues),
  cellType: choice(cellType.enumValues).optional(),
  termName: optionalText(40),
  termStartsOn: day().optional(),
  /** Quyết định thành lập, where it is at hand: then it begins the history of the organisation. */
  decisionNumber: optionalText(60),
  decidedOn: day().optional(),
  decidedBy: optionalText(150),
})

export const updateOrganisationInput = names.extend({
  organisationId: id(),
  cellType: choice(cellType.enumValues).optional(),
  isTypo: ticked(),
  version: version(),
})

export const withdrawOrganisationInput = z.object({
  organisationId: id(),
  version: version(),
  isConfirmed: confirmed(),
})

export const createTermInput = z.object({
  organisationId: id(),
  name: text(40),
  startsOn: day(),
  endsOn: day().optional(),
})

export const updateTermInput = z.object({
  termId: id(),
  termName: text(40),
  termStartsOn: day(),
  termEndsOn: day().optional(),
})

export const numberTermInput = z.object({
  organisationId: id(),
  numberType: choice(continuedTypes),
  lastNumber: count(9_999),
})

/** Which cells are meant: below an organisation, with a tag of their own or of what stands above them, of a type. */
export const cutFields = {
  org: id().optional().catch(undefined),
  tag: z.string().trim().min(1).max(60).refine(isReadable).optional().catch(undefined),
  type: z.enum(cellType.enumValues).optional().catch(undefined),
}

export const organisationFilter = z.object({
  q: searched(),
  ...cutFields,
  kind: z.enum(organisationKind.enumValues).optional().catch(undefined),
  after: cursor(),
})
export type OrganisationFilter = z.output<typeof organisationFilter>

/** First step of adding: what it is; the second step shows every name to check. */
export const newOrganisationQuery = z.object({
  parent: id().optional().catch(undefined),
  kind: z.enum(organisationKind.enumValues).optional().catch(undefined),
  cellType: z.enum(cellType.enumValues).optional().catch(undefined),
  name: text(120).optional().catch(undefined),
})
