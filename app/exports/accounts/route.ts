import { downloadOf } from '@/lib/exports/answer'
import { rightsRows, rolesSheet } from '@/lib/exports/rights'

/** Tài khoản và quyền, as filtered: who may see and do what, where and until when; no passwords, no members' data. */
export const GET = downloadOf({
  name: 'accounts',
  title: 'Tài khoản và quyền',
  permission: 'accounts.read',
  rows: rightsRows,
  also: rolesSheet,
})
