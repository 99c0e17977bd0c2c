import { downloadOf } from '@/lib/exports/answer'
import { feedbackRows } from '@/lib/exports/work'

/** Danh sách phản ánh, góp ý, as filtered. */
export const GET = downloadOf({
  name: 'feedback',
  title: 'Phản ánh, góp ý',
  permission: 'feedback.read',
  rows: feedbackRows,
})
