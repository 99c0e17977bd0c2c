import { downloadOf } from '@/lib/exports/answer'
import { exemptionRows } from '@/lib/exports/members'

/** Miễn sinh hoạt of the members of the list. */
export const GET = downloadOf({
  name: 'exemptions',
  title: 'Miễn sinh hoạt',
  permission: 'members.read',
  rows: exemptionRows,
})
