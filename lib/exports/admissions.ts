import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { candidateFilter } from '@/lib/candidates/input'
import { sourceLabel, stageLabel } from '@/lib/candidates/labels'
import { listCandidates } from '@/lib/candidates/queries/list'
import { changeFilter } from '@/lib/changes/input'
import { changedNames, stateWords } from '@/lib/changes/labels'
import { listChanges } from '@/lib/changes/queries'
import type { Day } from '@/lib/core/dates'
import { groundWords, personWords } from '@/lib/meetings/person-labels'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { proposalFilter, removalSpan } from '@/lib/proposals/input'
import { stateLabel } from '@/lib/proposals/labels'
import { listProposals } from '@/lib/proposals/queries/proposals'
import { listRemovals } from '@/lib/proposals/queries/removals'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow, MOST } from './pages'

export async function candidateRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = candidateFilter.parse(asked)
  return listed(await everyRow((after) => listCandidates(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Ngày sinh', cell: ({ bornOn }) => dayCell(bornOn) },
    { head: 'Nguồn', cell: ({ source }) => sourceLabel[source] },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Bước', cell: ({ stage }) => stageLabel[stage] },
    { head: 'Giấy tờ có thời hạn', cell: ({ paper }) => paper?.what ?? null },
    { head: 'Có giá trị đến', cell: ({ paper }) => dayCell(paper?.on) },
    { head: 'Đã hết hạn', cell: ({ paper }) => yes((paper?.on ?? today) < today) },
  ])
}

export async function proposalRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = proposalFilter.parse(asked)
  return listed(await everyRow((after) => listProposals(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Người được xét', cell: ({ fullName }) => fullName },
    { head: 'Việc', cell: ({ kind, motion }) => (isPersonKind(kind) ? personWords[kind].what : motion) },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Chi bộ họp', cell: ({ heldOn }) => dayCell(heldOn) },
    { head: 'Phiếu tán thành', cell: ({ votes }) => votes },
    { head: 'Cơ số', cell: ({ base }) => base },
    { head: 'Đủ tỷ lệ', cell: ({ isMet }) => yes(isMet) },
    { head: 'Hạn quyết định', cell: ({ decideBy }) => dayCell(decideBy) },
    { head: 'Quá hạn', cell: ({ decideBy }) => yes((decideBy ?? today) < today) },
    { head: 'Tình trạng', cell: ({ state }) => stateLabel[state] },
  ])
}

/** Those with a decision of the stretch of time; after them those struck off by hand, of whom only the name is known. */
export async function removalRows(viewer: Viewer, asked: Asked, today: Day) {
  const { rows, unrecorded } = await listRemovals(viewer, removalSpan(asked, today), MOST)
  const decided = listed(rows, [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Căn cứ', cell: ({ ground }) => groundWords(ground) ?? 'Chưa ghi' },
    { head: 'Đã nhắc nhở, yêu cầu tự kiểm điểm', cell: ({ warnings }) => warnings || 'Chưa ghi' },
    { head: 'Phiếu tán thành', cell: ({ votes }) => votes },
    { head: 'Cơ số', cell: ({ base }) => base },
    { head: 'Chi bộ họp', cell: ({ heldOn }) => dayCell(heldOn) },
    { head: 'Số quyết định', cell: ({ decisionNumber }) => decisionNumber },
    { head: 'Cấp quyết định', cell: ({ decidedBy }) => decidedBy },
    { head: 'Ngày quyết định', cell: ({ decidedOn }) => dayCell(decidedOn) },
    { head: 'Hồ sơ thiếu', cell: ({ missing }) => missing.join('; ') },
  ])
  const byHand = unrecorded.map(({ fullName, cell }) => [
    ...[fullName, cell, ...decided.columns.slice(3).map(() => null)],
    'cổng chưa có quyết định',
  ])
  return { ...decided, rows: [...decided.rows, ...byHand] }
}

export async function changeRows(viewer: Viewer, asked: Asked) {
  return listed(await listChanges(viewer, changeFilter.parse(asked), MOST), [
    { head: 'Đảng viên', cell: ({ fullName }) => fullName },
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Đề nghị sửa', cell: ({ after }) => changedNames(after) },
    { head: 'Gửi ngày', cell: ({ proposedOn }) => dayCell(proposedOn) },
    { head: 'Kết quả', cell: ({ state }) => stateWords[state][1] },
  ])
}
