import { downloadOf } from '@/lib/exports/answer'
import { accountRows } from '@/lib/exports/work'

/** Danh sách tài khoản, as filtered: names and states. */
export const GET = downloadOf({
  name: 'accounts',
  title: 'Danh sách tài khoản',
  permission: 'accounts.read',
  rows: accountRows,
})
