import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { answeredWords, documentName, replyKindLabels, scopeLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Badge } from '@/lib/ui/badge'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'
import { AttachedFiles, isOfReply } from './attached-files'

/** The reply, or its draft for those who prepare and approve it, and what the cell said to it. */
export function Reply({ viewer, item }: { viewer: Viewer; item: ItemPage }) {
  const { replyKind, replyText, repliedBy, answeringAgency, answeredOn, scope, readOutOn, response } = item
  if (!replyText || !replyKind) return null
  const document = documentName(item)
  const facts = [
    ...(document ? [{ name: 'Văn bản', value: document }] : []),
    ...(answeringAgency ? [{ name: 'Cơ quan trả lời', value: answeringAgency }] : []),
    ...(repliedBy ? [{ name: 'Người ký', value: repliedBy }] : []),
    ...(answeredOn ? [{ name: 'Ngày trả lời', value: answeredWords({ ...item, answeredOn }) }] : []),
    ...(scope ? [{ name: 'Phạm vi thông báo', value: scopeLabels[scope] }] : []),
    ...(readOutOn ? [{ name: 'Thông báo tại chi bộ', value: showDay(readOutOn) }] : []),
    ...(readOutOn
      ? [
          {
            name: 'Ý kiến của chi bộ',
            value: `${item.isSatisfied ? 'Nhất trí' : 'Kiến nghị tiếp'}${response ? `. ${response}` : ''}`,
          },
        ]
      : []),
  ]
  return (
    <Section title={answeredOn ? 'Trả lời' : 'Dự thảo trả lời (chưa duyệt)'}>
      <div className="card space-y-3">
        <Badge tone={replyKind === 'settled' ? 'good' : 'calm'}>{replyKindLabels[replyKind]}</Badge>
        <p className="whitespace-pre-line">{replyText}</p>
        {facts.length > 0 && <SummaryList rows={facts} />}
        <AttachedFiles viewer={viewer} item={item} files={item.files.filter(isOfReply)} />
      </div>
    </Section>
  )
}
