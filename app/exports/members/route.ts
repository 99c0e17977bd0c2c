import { downloadOf } from '@/lib/exports/answer'
import { memberRows } from '@/lib/exports/members'

/** Danh sách đảng viên, as filtered. */
export const GET = downloadOf({
  name: 'members',
  title: 'Danh sách đảng viên',
  permission: 'members.read',
  rows: memberRows,
})
