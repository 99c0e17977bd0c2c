import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { voteOf } from '../demo/feedback'
import type { Cell } from '../demo/organisations'
import { insertAll } from '../kit/insert'
import type { Story } from './story'

type Step = { step: string; from: Status | null; to: Status; by: string; on: Day; note?: string }
type Status = NonNullable<(typeof schema.feedbackItems.$inferInsert)['status']>
type Plan = {
  cell: string
  code: string
  title: string
  text: string
  field: string
  columns: Partial<typeof schema.feedbackItems.$inferInsert>
  steps: Step[]
}
const onward: Step[] = [
  { step: 'send', from: null, to: 'forwarded', by: 'bithu', on: '2025-10-06' },
  { step: 'propose', from: 'forwarded', to: 'proposed', by: 'vanphong.xa', on: '2025-10-08' },
  { step: 'assign', from: 'proposed', to: 'assigned', by: 'bithu.xa', on: '2025-10-09' },
]

/** Phản ánh, góp ý với xã, raised in October: one answered and waiting to be read out, one still at its agency. */
const plans: Plan[] = [
  {
    cell: 'thon4',
    code: 'BK-4-2025-10-01',
    title: 'Biển chỉ dẫn đến Trung tâm Phục vụ hành chính công',
    text: 'Người dân các thôn xa chưa biết đường đến trụ sở mới. Chi bộ kiến nghị đặt biển chỉ dẫn ở ba ngã rẽ.',
    field: 'Cải cách hành chính',
    columns: {
      status: 'answered',
      assignedOn: '2025-10-09',
      dueOn: '2025-11-07',
      replyKind: 'settled',
      replyText: 'Đã đặt 4 biển chỉ dẫn tại các ngã rẽ, hoàn thành ngày 22/10/2025.',
      replyDocument: 'Công văn số 118/UBND ngày 23/10/2025',
      repliedBy: 'Ủy ban nhân dân xã Bình Khê',
      answeredOn: '2025-10-24',
      answerDueOn: '2025-11-10',
      scope: 'all',
    },
    steps: [
      ...onward,
      { step: 'draft', from: 'assigned', to: 'drafted', by: 'ubnd.xa', on: '2025-10-23' },
      { step: 'approve', from: 'drafted', to: 'answered', by: 'bithu.xa', on: '2025-10-24' },
    ],
  },
  {
    cell: 'thon5',
    code: 'BK-5-2025-10-01',
    title: 'Mương tiêu đầu thôn bồi lắng',
    text: 'Mương tiêu đầu thôn 5 bồi lắng 300 m, mưa to ngập 6 ha lúa. Chi bộ kiến nghị xã hỗ trợ máy nạo vét.',
    field: 'Nông nghiệp, thủy lợi',
    columns: { status: 'assigned', assignedOn: '2025-10-09', dueOn: '2025-11-10' },
    steps: onward,
  },
]

const planOf = (cell: Cell) => plans.find((plan) => plan.cell === cell.plan.key)

export async function raisedBy(story: Story, cell: Cell, month: Day) {
  const plan = planOf(cell)
  if (!plan || month !== '2025-10-01') return undefined
  const addresseeId = await addresseeOf(story)
  return (voters: number): MinutesContent['feedback'] => [
    {
      kind: 'petition',
      addresseeId,
      field: plan.field,
      place: cell.organisation.name.replace('Chi bộ ', ''),
      urgency: 'normal',
      raisedBy: 'Tập thể chi bộ',
      isRaiserHidden: false,
      isSensitive: false,
      title: plan.title,
      text: plan.text,
      vote: { form: 'show', inFavour: voters, against: 0, other: 0, online: null, otherOpinion: '' },
    },
  ]
}

async function addresseeOf({ db, agencyIds }: Story) {
  const rows = await db
    .select({ id: schema.addressees.id, agencyId: schema.addressees.agencyId })
    .from(schema.addressees)
  return rows.find(({ agencyId }) => agencyId === agencyIds.get('ubnd'))?.id ?? 0
}

type Filed = { meetingId: number; minutesId: number; content: MinutesContent }

/** The item that left with these minutes, walked as far as the story has come. */
export async function openItems(story: Story, cell: Cell, { meetingId, minutesId, content }: Filed) {
  const plan = planOf(cell)
  const [raised] = content.feedback
  if (!plan || !raised) return
  const { db, top, agencyIds, accounts } = story
  const orgId = cell.organisation.id
  const agencyId = agencyIds.get('ubnd') ?? top.id
  const { title, text, field, code } = plan
  const [made] = await db
    .insert(schema.feedbackItems)
    .values({
      code,
      orgId,
      meetingId,
      minutesId,
      kind: 'petition',
      addresseeId: raised.addresseeId ?? 0,
      field,
      place: raised.place,
      raisedBy: raised.raisedBy,
      title,
      text,
      vote: voteOf(content),
      ownerId: plan.columns.status === 'answered' ? orgId : agencyId,
      agencyId,
      sentOn: '2025-10-06',
      version: plan.steps.length,
      ...plan.columns,
    })
    .returning({ id: schema.feedbackItems.id })
  await insertAll(
    db,
    schema.feedbackSteps,
    plan.steps.map(({ step, from, to, by, on, note = '' }) => ({
      itemId: made?.id ?? 0,
      orgId,
      step,
      fromStatus: from,
      toStatus: to,
      note,
      doneBy: accounts.get(by === 'bithu' ? `bithu.${cell.plan.key}` : by) ?? 0,
      doneOn: on,
      dueOn: plan.columns.dueOn,
    })),
  )
}
