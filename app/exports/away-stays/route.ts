import { downloadOf } from '@/lib/exports/answer'
import { stayRows } from '@/lib/exports/members'

/** Sổ đi làm xa of the members of the list. */
export const GET = downloadOf({
  name: 'away-stays',
  title: 'Đảng viên đi làm xa',
  permission: 'members.read',
  rows: stayRows,
})
