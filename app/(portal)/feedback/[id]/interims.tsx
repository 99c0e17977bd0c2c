import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { answeredWords, documentName, replyKindLabels, saidWords, scopeLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'
import { AttachedFiles } from './attached-files'

type Interim = ItemPage['interims'][number]
type Props = { viewer: Viewer; item: ItemPage }

/** What the cell was told before: trả lời bước đầu, and whole answers of which it asked for more. */
export function Interims(props: Props) {
  const { interims } = props.item
  return (
    <>
      <Told
        {...props}
        title="Trả lời bước đầu (đang giải quyết)"
        told={interims.filter(({ kind }) => !kind)}
      />
      <Told
        {...props}
        title="Trả lời trước, chi bộ đề nghị làm rõ thêm"
        told={interims.filter(({ kind }) => kind)}
      />
    </>
  )
}

function Told({ viewer, item, title, told }: Props & { title: string; told: Interim[] }) {
  if (told.length === 0) return null
  return (
    <Section title={title}>
      {told.map((interim) => (
        <div key={interim.id} className="card space-y-3">
          <p className="whitespace-pre-line">{interim.text}</p>
          <SummaryList rows={factsOf(interim)} />
          <AttachedFiles
            viewer={viewer}
            item={item}
            files={item.files.filter(({ interimId }) => interimId === interim.id)}
          />
        </div>
      ))}
    </Section>
  )
}

/** An answer came after it before any meeting heard this one. */
const OVERTAKEN = 'Không phải thông báo nữa, đã có trả lời sau'

function factsOf({ kind, repliedBy, answeringAgency, scope, approvedOn, ...reply }: Interim) {
  const answeredOn = answeredWords({ ...reply, answeredOn: approvedOn })
  const { nextOn, readOutOn, isWaiting, response } = reply
  const document = documentName(reply)
  return [
    ...(kind ? [{ name: 'Loại trả lời', value: replyKindLabels[kind] }] : []),
    ...(document ? [{ name: 'Văn bản', value: document }] : []),
    ...(answeringAgency ? [{ name: 'Cơ quan trả lời', value: answeringAgency }] : []),
    ...(repliedBy ? [{ name: 'Người ký', value: repliedBy }] : []),
    { name: 'Ngày trả lời', value: answeredOn },
    { name: 'Phạm vi thông báo', value: scopeLabels[scope] },
    {
      name: 'Thông báo tại chi bộ',
      value: readOutOn ? showDay(readOutOn) : isWaiting ? 'Chưa thông báo' : OVERTAKEN,
    },
    ...(response ? [{ name: 'Ý kiến của chi bộ', value: `${saidWords.askMore}. ${response}` }] : []),
    { name: 'Trả lời tiếp trước ngày', value: showDay(nextOn) },
  ]
}
