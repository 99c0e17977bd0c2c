import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { documentName, scopeLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'
import { AttachedFiles } from './attached-files'

/** Trả lời bước đầu: what the cell was told while the agency goes on. */
export function Interims({ viewer, item }: { viewer: Viewer; item: ItemPage }) {
  if (item.interims.length === 0) return null
  return (
    <Section title="Trả lời bước đầu (đang giải quyết)">
      {item.interims.map(({ id, text, repliedBy, scope, approvedOn, nextOn, readOutOn, ...reply }) => {
        const document = documentName(reply)
        const rows = [
          ...(document ? [{ name: 'Văn bản', value: document }] : []),
          { name: 'Người ký', value: repliedBy },
          { name: 'Ngày trả lời', value: showDay(approvedOn) },
          { name: 'Trả lời tiếp trước ngày', value: showDay(nextOn) },
          { name: 'Phạm vi thông báo', value: scopeLabels[scope] },
          { name: 'Thông báo tại chi bộ', value: readOutOn ? showDay(readOutOn) : 'Chưa thông báo' },
        ]
        return (
          <div key={id} className="card space-y-3">
            <p className="whitespace-pre-line">{text}</p>
            <SummaryList rows={rows} />
            <AttachedFiles
              viewer={viewer}
              item={item}
              files={item.files.filter(({ interimId }) => interimId === id)}
            />
          </div>
        )
      })}
    </Section>
  )
}
