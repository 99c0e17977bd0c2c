import 'server-only'
import { withInstead } from '@/lib/accounts/words'
import { auditFilter } from '@/lib/audit/input'
import { inspectionWords, resultWords, unnamedWords } from '@/lib/audit/labels'
import { listAudit } from '@/lib/audit/queries'
import { subjectWords } from '@/lib/audit/subjects'
import { actionWords } from '@/lib/audit/words'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, dayOf, monthOf, timeOf } from '@/lib/core/dates'
import type { Cell } from '@/lib/excel/cells'
import { listCatalogue } from '@/lib/feedback/queries/addressees'
import type { Words } from '@/lib/ui/words'
import { plainNumber, titleOf } from '@/lib/verify/hash-list-paper'
import { hashListFilter } from '@/lib/verify/input'
import { getHashPlace, listHashes } from '@/lib/verify/queries'
import { type Asked, dayCell, listed } from './listed'
import { CHUNK, everyRow } from './pages'

const said = (words: Words | string): Cell =>
  typeof words === 'string' ? words : [words.text, words.note].filter(Boolean).join('; ')

/** A log of years would be no sheet that people open. */
const NEWEST = 50_000

export async function auditRows(viewer: Viewer, asked: Asked, _today?: Day, most = NEWEST) {
  const filter = auditFilter.parse(asked)
  const found = await everyRow(
    (after) => listAudit(viewer, { ...filter, after }, Math.min(CHUNK, most)),
    most,
  )
  const sheet = listed(found, [
    { head: 'Ngày', cell: ({ at }) => dayCell(dayOf(at)) },
    { head: 'Lúc', cell: ({ at }) => timeOf(at) },
    {
      head: 'Ai',
      cell: ({ who, insteadOf, action }) => (who ? withInstead(who, insteadOf) : unnamedWords(action)),
    },
    {
      head: 'Việc',
      cell: ({ action, detail }) => said(inspectionWords(action, detail) ?? actionWords(action)),
    },
    { head: 'Đối tượng', cell: ({ subject, about }) => said(subjectWords(subject, about)) },
    { head: 'Kết quả', cell: (row) => resultWords(row)[1] },
    { head: 'Mã băm', cell: ({ hash }) => hash },
  ])
  if (found.length < most) return sheet
  const note = `Tệp có ${most.toLocaleString('vi')} dòng mới nhất; đồng chí thu hẹp điều kiện tìm để lấy các dòng trước.`
  return { ...sheet, rows: [...sheet.rows, [note, ...sheet.columns.slice(1).map(() => null)]] }
}

export async function hashRows(viewer: Viewer, asked: Asked, today: Day) {
  const { org, month = monthOf(today) } = hashListFilter.parse(asked)
  const place = await getHashPlace(viewer, org)
  if (!place) return undefined
  return listed(await listHashes(viewer, place, month), [
    { head: 'Tổ chức', cell: ({ organisation }) => organisation },
    { head: 'Văn bản', cell: titleOf },
    { head: 'Số', cell: ({ number }) => plainNumber(number) },
    { head: 'Ngày', cell: ({ issuedOn }) => dayCell(issuedOn) },
    { head: 'Mã băm SHA-256', cell: ({ sha256 }) => sha256 },
  ])
}

export async function addresseeRows(viewer: Viewer, _asked: Asked, today: Day) {
  return listed(await listCatalogue(viewer, today), [
    { head: 'Nơi nhận', cell: ({ name }) => name },
    { head: 'Cơ quan trả lời', cell: ({ agency }) => agency },
    { head: 'Tài khoản', cell: ({ officers }) => officers },
    {
      head: 'Cách chuyển',
      cell: ({ isAssigned }) => (isAssigned ? 'Giao xử lý' : 'Chuyển, đề nghị xem xét'),
    },
    { head: 'Nhận đến hết ngày', cell: ({ endedOn }) => dayCell(endedOn) },
  ])
}
