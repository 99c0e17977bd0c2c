import 'server-only'
import type { importKind as importKindEnum } from '@/db/schema'
import type { ImportKind } from './kind'
import { awayStaysImport } from './kinds/away-stays'
import { duesImport } from './kinds/dues'
import { membersImport } from './kinds/members'
import { organisationsImport } from './kinds/organisations'

export type KindName = (typeof importKindEnum.enumValues)[number]

/** What can be imported; a new kind adds its file here and its name to the enum. */
export const importKinds: Record<KindName, ImportKind> = {
  members: membersImport,
  organisations: organisationsImport,
  awayStays: awayStaysImport,
  dues: duesImport,
}

const isKindName = (name: string): name is KindName => Object.hasOwn(importKinds, name)

export const kindNamed = (name: string) => (isKindName(name) ? name : undefined)
export const kindNames: readonly KindName[] = ['members', 'organisations', 'awayStays', 'dues']
