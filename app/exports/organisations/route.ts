import { downloadOf } from '@/lib/exports/answer'
import { organisationRows } from '@/lib/exports/organisations'

/** Danh sách tổ chức, as filtered. */
export const GET = downloadOf({
  name: 'organisations',
  title: 'Danh sách tổ chức',
  permission: 'organisations.read',
  rows: organisationRows,
})
