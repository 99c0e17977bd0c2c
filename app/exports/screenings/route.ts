import { downloadOf } from '@/lib/exports/answer'
import { screeningRows } from '@/lib/exports/register'

/** Rà soát, sàng lọc of a year and place. */
export const GET = downloadOf({
  name: 'screenings',
  title: 'Rà soát, sàng lọc đảng viên',
  permission: 'screenings.read',
  rows: screeningRows,
})
