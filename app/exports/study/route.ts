import { downloadOf } from '@/lib/exports/answer'
import { studyRows } from '@/lib/exports/register'

/** Đợt học tập, lớp bồi dưỡng. */
export const GET = downloadOf({
  name: 'study',
  title: 'Học tập, bồi dưỡng',
  permission: 'study.read',
  rows: studyRows,
})
