import { downloadOf } from '@/lib/exports/answer'
import { meetingRows } from '@/lib/exports/work'

/** Danh sách kỳ sinh hoạt, biên bản, as filtered. */
export const GET = downloadOf({
  name: 'meetings',
  title: 'Danh sách biên bản',
  permission: 'meetings.read',
  rows: meetingRows,
})
