'use server'

import { action } from '@/lib/core/action'
import { storeInput } from './input'
import { storing } from './store'

export const storeMembers = action({
  permission: 'imports.members',
  input: storeInput,
  ...storing('members'),
})

export const storeOrganisations = action({
  permission: 'imports.organisations',
  input: storeInput,
  ...storing('organisations'),
})

export const storeAwayStays = action({
  permission: 'imports.awayStays',
  input: storeInput,
  ...storing('awayStays'),
})

export const storeDues = action({
  permission: 'imports.dues',
  input: storeInput,
  ...storing('dues'),
})
