import { hasResolutionForm, personWords } from '@/lib/meetings/person-labels'
import type { Draft } from '@/lib/meetings/queries/draft'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { isOwnDecision } from '@/lib/proposals/rules'

/** What completing does for each person, before it is done. */
export function WhatFollows({ draft: { kind, content, outcome }, gone }: { draft: Draft; gone: string[] }) {
  if (!isPersonKind(kind)) return null
  return content.subjects.map(({ name, memberId, exemptionKind, isReduction }, index) => {
    const decided = outcome.subjects[index]?.decided ?? null
    const isOwn = isOwnDecision({ kind, exemptionKind, decided })
    const isWritten = isOwn && exemptionKind && !isReduction
    const resolution = decided !== null && hasResolutionForm(kind) ? 'Nghị quyết được cho số. ' : ''
    const rest =
      kind === 'yearEnd'
        ? 'Số phiếu chuyển sang đợt xếp loại đang mở của chi bộ, nếu có.'
        : isWritten && gone.includes(name)
          ? 'Không ghi lần miễn vì người này không còn trong danh sách đảng viên của chi bộ.'
          : isWritten
            ? 'Ghi ngay lần miễn vào danh sách đảng viên.'
            : isOwn
              ? 'Chi bộ quyết định; báo cáo cấp trên cùng biên bản.'
              : `Khi gửi biên bản, cấp trên thấy ${decided === null ? 'đủ số phiếu để xem xét' : personWords[kind].proposal}.`
    return <li key={memberId ?? name}>{`${name || `Người thứ ${index + 1}`}: ${resolution}${rest}`}</li>
  })
}
