import { AttachedFiles, isOfReply } from '@/app/(portal)/feedback/[id]/attached-files'
import { showDay } from '@/lib/core/dates'
import {
  documentName,
  optionsOf,
  replyKindLabels,
  scopeLabels,
  signedWords,
  stepLabels,
} from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import type { NoticeScope } from '@/lib/feedback/rules/take'
import { Notice } from '@/lib/ui/badge'
import { DayField, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
import { Link } from '@/lib/ui/link'
import type { StepProps } from './step-props'
import { TemplateLinks } from './template-links'

export function ReplyFields({
  item,
  templates,
  templateId,
}: Pick<StepProps, 'item' | 'templates' | 'templateId'>) {
  const chosen = item.replyText ? undefined : templates.find(({ id }) => id === templateId)
  return (
    <>
      <Returned item={item} />
      <TemplateLinks
        templates={templates.map((each) => ({ ...each, kindName: replyKindLabels[each.kind] }))}
        chosen={templates.find(({ id }) => id === templateId)?.name}
        isFilled={chosen !== undefined}
      />
      <Select
        name="replyKind"
        label="Kết quả"
        value={item.replyKind ?? chosen?.kind}
        options={optionsOf(replyKindLabels)}
        blank="Chọn kết quả"
      />
      <TextArea name="replyText" label="Nội dung trả lời" value={item.replyText ?? chosen?.text} rows={8} />
      <TextField
        name="replyDocument"
        label="Văn bản trả lời: loại, số"
        hint="Ví dụ: Công văn số 1147/UBND-NNPTNT"
        value={item.replyDocument}
        isOptional
      />
      <DayField
        name="replyDocumentOn"
        label="Ngày văn bản trả lời"
        value={item.replyDocumentOn && showDay(item.replyDocumentOn)}
        isOptional
      />
      <TextField
        name="repliedBy"
        label="Người ký"
        hint={
          item.agencyId === null
            ? 'Chức vụ, cơ quan, họ tên; biên bản chi bộ in đúng như ghi ở đây'
            : 'Chức vụ, họ tên; biên bản chi bộ in tên cơ quan ở trước'
        }
        value={item.repliedBy}
      />
    </>
  )
}

/** Why the last draft came back, above the form that mends it. */
function Returned({ item }: { item: ItemPage }) {
  const last = item.steps.at(-1)
  if (last?.step !== 'returnDraft') return null
  return (
    <div className="card">
      <p className="font-semibold">Dự thảo bị trả lại, cần sửa</p>
      <p className="whitespace-pre-line">{last.note}</p>
    </div>
  )
}

export function DraftShown({ viewer, item }: Pick<StepProps, 'viewer' | 'item'>) {
  return (
    <div className="card space-y-2">
      <p className="font-semibold">
        Dự thảo trả lời{item.replyKind ? `: ${replyKindLabels[item.replyKind].toLocaleLowerCase('vi')}` : ''}
      </p>
      <p className="whitespace-pre-line">{item.replyText}</p>
      <p className="text-muted">{[documentName(item), signedWords(item)].filter(Boolean).join(' · ')}</p>
      <AttachedFiles viewer={viewer} item={item} files={item.files.filter(isOfReply)} />
    </div>
  )
}

/** A draft that says the work goes on, about to become the last word. */
export const StillGoingOn = ({ href }: { href: string }) => (
  <Notice tone="warn" title="Dự thảo nói việc đang giải quyết">
    <p>
      Duyệt trả lời thì mục này xong ở cơ quan, không ai phải trả lời tiếp. Muốn cơ quan giữ mục này và trả
      lời tiếp trước một ngày:
    </p>
    <p>
      <Link id="approveInterim" href={href} className="inline-block min-h-11 py-2">
        {stepLabels.approveInterim.verb}
      </Link>
    </p>
  </Notice>
)

export function ScopeField({ item, options }: { item: ItemPage; options: NoticeScope[] }) {
  // Of a cell directly below the top: no committee stands between, its fellows are all.
  const isDirect = item.path.split('/').length === 4
  const wider = isDirect ? options.filter((scope) => scope !== 'committee') : options
  return (
    <Radios
      name="scope"
      label="Thông báo trả lời đến đâu?"
      value="cell"
      options={(item.isSensitive ? (['cell'] as const) : wider).map((value) => ({
        value,
        label: scopeLabels[value],
      }))}
    />
  )
}
