import { downloadOf } from '@/lib/exports/answer'
import { taskRows } from '@/lib/exports/work'

/** Danh sách nhiệm vụ, as filtered. */
export const GET = downloadOf({
  name: 'tasks',
  title: 'Nhiệm vụ chi bộ giao',
  permission: 'tasks.read',
  rows: taskRows,
})
