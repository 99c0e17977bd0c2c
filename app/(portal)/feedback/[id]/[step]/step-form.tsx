import { OpinionList } from '@/app/(portal)/feedback/[id]/opinions'
import { FormWithFiles } from '@/app/(portal)/feedback/form-with-files'
import { showDay } from '@/lib/core/dates'
import { passOnItem, recallDraft } from '@/lib/feedback/actions/agency'
import { clarifyItem, forwardItem, recallQuestion } from '@/lib/feedback/actions/committee'
import { askExtension, grantExtension, refuseExtension } from '@/lib/feedback/actions/extension'
import { approveInterim } from '@/lib/feedback/actions/interim'
import {
  approveReply,
  assignItem,
  extendItem,
  proposeItem,
  returnDraft,
  sendBackItem,
} from '@/lib/feedback/actions/leader'
import {
  mergeItem,
  recallProposal,
  setItemAside,
  splitItem,
  unmergeItem,
} from '@/lib/feedback/actions/office'
import { stepLabels } from '@/lib/feedback/labels'
import { keptInQueue } from '@/lib/feedback/queues'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import { DayField, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { AgencySelect } from './agency-select'
import { AssignedUntil } from './assigned-until'
import { OpinionsAsked } from './opinions-asked'
import { deadlineHint, ProposeFields } from './propose-fields'
import { DraftShown, ReplyFields, ScopeField, StillGoingOn } from './reply-fields'
import { sideFields } from './side-fields'
import type { StepProps } from './step-props'

/** Words and files leave together, by an address of their own. */
const withFiles = ['respond', 'settle', 'draft'] as const satisfies readonly DeskStep[]
type StepWithFiles = (typeof withFiles)[number]
const bringsFiles = (step: DeskStep): step is StepWithFiles => withFiles.some((each) => each === step)

const actions = {
  forward: forwardItem,
  clarify: clarifyItem,
  recallQuestion,
  recallProposal,
  propose: proposeItem,
  assign: assignItem,
  sendBack: sendBackItem,
  extend: extendItem,
  passOn: passOnItem,
  recallDraft,
  returnDraft,
  approve: approveReply,
  merge: mergeItem,
  unmerge: unmergeItem,
  split: splitItem,
  askExtension,
  grantExtension,
  refuseExtension,
  approveInterim,
  setAside: setItemAside,
} satisfies Record<Exclude<DeskStep, StepWithFiles>, unknown>

export function StepForm({ step, ...props }: StepProps & { step: DeskStep }) {
  const { viewer, kept, item, agencies } = props
  const { verb, requestVerb } = stepLabels[step]
  const hidden = { itemId: item.id, version: item.version, ...keptInQueue(props) }
  if (bringsFiles(step))
    return (
      <FormWithFiles viewer={viewer} name={step} kept={kept} submit={verb} hidden={hidden}>
        {fields[step](props)}
      </FormWithFiles>
    )
  const isRequest =
    step === 'assign' && agencies.find(({ id }) => id === item.proposal?.agencyId)?.isRequest === true
  return (
    <Form action={actions[step]} submit={isRequest && requestVerb ? requestVerb : verb} hidden={hidden}>
      {fields[step](props)}
    </Form>
  )
}

const Question = ({ item }: Pick<StepProps, 'item'>) => (
  <div className="card">
    <p className="font-semibold">Cấp trên hỏi</p>
    <p className="whitespace-pre-line">{item.steps.findLast(({ step }) => step === 'clarify')?.note}</p>
  </div>
)

/** What each step asks, in the order in which it is thought of. */
const fields: Record<DeskStep, (props: StepProps) => React.ReactNode> = {
  forward: () => (
    <TextArea name="note" label="Ý kiến của cấp ủy" hint="Ví dụ: Vượt thẩm quyền của xã." isOptional />
  ),
  settle: (props) => (
    <>
      <ReplyFields {...props} />
      <ScopeField item={props.item} options={['cell', 'committee']} />
    </>
  ),
  clarify: () => (
    <TextArea
      name="note"
      label="Chi bộ cần làm rõ điều gì?"
      hint="Thời hạn xử lý tạm dừng cho đến khi chi bộ trả lời."
    />
  ),
  recallQuestion: ({ item }) => (
    <>
      <Question item={item} />
      <TextArea name="note" label="Vì sao rút?" isOptional />
    </>
  ),
  respond: ({ item }) => (
    <>
      <Question item={item} />
      <TextArea name="note" label="Nội dung làm rõ" rows={6} />
    </>
  ),
  recallProposal: () => <TextArea name="note" label="Vì sao rút đề xuất?" isOptional />,
  propose: (props) => <ProposeFields {...props} />,
  assign: ({ item, agencies, suggested }) => (
    <>
      <AgencySelect label="Cơ quan xử lý" agencies={agencies} value={item.proposal?.agencyId} />
      <AssignedUntil suggested={suggested} hint={deadlineHint} />
      <OpinionsAsked agencies={agencies} />
      <TextArea name="note" label="Ý kiến chỉ đạo" isOptional />
    </>
  ),
  sendBack: () => <TextArea name="note" label="Văn phòng cần xem lại điều gì?" />,
  extend: ({ item, suggested }) => (
    <>
      <DayField
        name="dueOn"
        label="Hạn mới"
        hint={
          item.dueOn &&
          suggested &&
          `Hạn đang có: ${showDay(item.dueOn)}. Chậm nhất: ${showDay(suggested.extension)}.`
        }
      />
      <TextArea name="note" label="Lý do gia hạn" />
    </>
  ),
  passOn: ({ item, agencies }) => (
    <>
      <AgencySelect
        label="Cơ quan có trách nhiệm"
        hint="Đồng chí nêu cơ quan tiếp theo, Văn phòng sẽ phân luồng lại. Cơ quan ấy không có ở đây (của tỉnh, Trung ương) thì quay lại, trình dự thảo trả lời: “Không thuộc thẩm quyền, đã chuyển nơi có thẩm quyền”."
        agencies={agencies.filter(({ id }) => id !== item.agencyId)}
      />
      <TextArea name="note" label="Vì sao không thuộc trách nhiệm?" />
    </>
  ),
  draft: ({ item, ...props }) => (
    <>
      {item.opinions.length > 0 && (
        <details className="card" open>
          <summary className="min-h-11 font-semibold">Góp ý của cơ quan phối hợp</summary>
          <OpinionList item={item} />
        </details>
      )}
      <ReplyFields {...props} item={item} />
    </>
  ),
  recallDraft: ({ viewer, item }) => (
    <>
      <DraftShown viewer={viewer} item={item} />
      <TextArea name="note" label="Vì sao rút dự thảo?" isOptional />
    </>
  ),
  returnDraft: ({ viewer, item }) => (
    <>
      <DraftShown viewer={viewer} item={item} />
      <TextArea name="note" label="Cần sửa điều gì?" />
    </>
  ),
  approve: ({ viewer, item }) => (
    <>
      <DraftShown viewer={viewer} item={item} />
      {item.next.includes('approveInterim') && <StillGoingOn href={`/feedback/${item.id}/approveInterim`} />}
      <ScopeField item={item} options={['cell', 'committee', 'all']} />
      <TextArea name="note" label="Ý kiến của Thường trực" isOptional />
    </>
  ),
  ...sideFields,
}
