import 'server-only'
import { db } from '@/db/client'
import { can, type Viewer } from '@/lib/auth/policy'
import { type Day, shortDate } from '@/lib/core/dates'
import { type Cell, isDay } from '@/lib/excel/cells'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { letterheadFrom } from '@/lib/pdf/words'
import { MOST_LISTED } from '@/lib/records/parts'
import { getRecordPlace } from '@/lib/records/queries/places'
import type { ScreeningFilter } from '@/lib/screenings/input'
import { screeningYear } from '@/lib/screenings/rules'
import { spanWords } from '@/lib/study/labels'
import { getSession } from '@/lib/study/queries'
import type { Listed } from './listed'
import type { PeopleListData } from './pdf/people-list'
import { screeningRows } from './screenings'
import { attendanceRows } from './study'

type Given = {
  viewer: Viewer
  placeId: number
  today: Day
  subject: string
  list: Listed
  /** Columns to print, each with its share of the width. */
  shares: Record<string, number>
  total: string
}

const words = (cell: Cell = null) => (isDay(cell) ? shortDate(cell.day) : String(cell ?? ''))
/** As an address says it. */
const wordsOf = (asked: Record<string, string | number | undefined>) =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

async function listPaper({ viewer, placeId, today, subject, list, shares, total }: Given) {
  const names = await letterheadOf(db, placeId)
  if (!names) return undefined
  const chosen = Object.entries(shares).map(([header, share]) => ({ header, share }))
  const at = chosen.map(({ header }) => list.columns.indexOf(header))
  const data: PeopleListData = {
    letterhead: letterheadFrom(names, today),
    subject,
    heads: chosen,
    rows: list.rows.slice(0, MOST_LISTED).map((row) => at.map((column) => words(row[column]))),
    // A sum of those shown would pass for the whole.
    notes: [
      list.rows.length > MOST_LISTED
        ? `Bản in chỉ ghi ${MOST_LISTED} người đầu; tệp Excel có đủ, hoặc in theo từng chi bộ.`
        : total,
    ],
    leftSigner: { authority: 'Người lập danh sách', name: viewer.fullName },
    rightSigner: { authority: names.onBehalf, name: '' },
  }
  return { title: `danh sách ${subject}`, data }
}

/** Rà soát, sàng lọc as its page shows it; of a place out of reach there is none. */
export async function screeningsForPrint(
  viewer: Viewer,
  asked: ScreeningFilter & { org: number },
  today: Day,
) {
  const place = await getRecordPlace(viewer, asked.org)
  if (!place || !can(viewer, 'screenings.read', place)) return undefined
  const list = await screeningRows(viewer, wordsOf(asked), today, MOST_LISTED + 1)
  const { year = screeningYear(today) } = asked
  return listPaper({
    ...{ viewer, placeId: place.id, today, list },
    subject: `rà soát, sàng lọc đảng viên năm ${year}`,
    shares: {
      'Họ và tên': 5,
      'Chi bộ': 5,
      'Kết quả': 4,
      'Biện pháp': 6,
      'Ngày rà soát': 3,
      'Kết quả xem xét lại': 5,
    },
    total: `Tổng số: ${list.rows.length} đồng chí.`,
  })
}

/** Người dự of one session; of one out of reach there is none. */
export async function attendanceForPrint(
  viewer: Viewer,
  asked: { session: number; org?: number },
  today: Day,
) {
  const session = await getSession(viewer, asked.session)
  const place = session && (await getRecordPlace(viewer, asked.org ?? session.orgId))
  if (!session || !place?.path.startsWith(session.path)) return undefined
  const list = await attendanceRows(viewer, wordsOf({ ...asked, org: place.id }), today, MOST_LISTED + 1)
  const attended = list.rows.filter((row) => row[list.columns.indexOf('Dự học')] === 'Đã dự').length
  return listPaper({
    ...{ viewer, placeId: place.id, today, list },
    subject: `đảng viên dự: ${session.title} (${spanWords(session, shortDate)})`,
    shares: { 'Họ và tên': 6, 'Chi bộ': 6, 'Dự học': 3, 'Ngày ghi': 3 },
    total: `Đã dự ${attended}/${list.rows.length} đồng chí.`,
  })
}
