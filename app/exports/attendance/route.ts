import { downloadOf } from '@/lib/exports/answer'
import { attendanceRows } from '@/lib/exports/register'

/** Who attended one session. */
export const GET = downloadOf({
  name: 'attendance',
  title: 'Người dự học tập, bồi dưỡng',
  permission: 'study.read',
  rows: attendanceRows,
})
