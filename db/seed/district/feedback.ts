import * as schema from '@/db/schema'
import { addWorkingDays } from '@/lib/core/working-days'
import { publicHolidays } from '../base/holidays'
import { thisMonth } from '../demo/calendar'
import { voteOf } from '../demo/feedback'
import {
  answered,
  assigned,
  drafted,
  type FeedbackPlan,
  forwarded,
  proposed,
  settled,
  withoutCommune,
} from '../demo/feedback-plan'
import type { Running } from '../demo/feedback-way'
import type { Held } from '../demo/past'
import { STORY_DAY } from '../demo/settings'
import type { Story } from '../demo/story'
import { insertAll } from '../kit/insert'
import { makeRandom, type Random } from '../kit/random'

const ITEMS = 10_000

const subjects: Pick<FeedbackPlan, 'kind' | 'to' | 'field' | 'title' | 'text'>[] = [
  {
    kind: 'petition',
    to: 'Ủy ban nhân dân huyện',
    field: 'Giao thông',
    title: 'Sửa đường liên thôn',
    text: 'Đường liên thôn xuống cấp, nhiều ổ gà, đề nghị bố trí duy tu.',
  },
  {
    kind: 'petition',
    to: 'Ủy ban nhân dân huyện',
    field: 'Thủy lợi',
    title: 'Nạo vét kênh tưới',
    text: 'Kênh tưới bồi lắng, cuối kênh thiếu nước, đề nghị nạo vét trước vụ sản xuất.',
  },
  {
    kind: 'report',
    to: 'Phòng Tài nguyên và Môi trường',
    field: 'Môi trường',
    title: 'Thu gom rác thải',
    text: 'Rác thải ven đường chưa được thu gom thường xuyên, đề nghị tăng chuyến.',
  },
  {
    kind: 'suggestion',
    to: 'Thường trực Huyện ủy',
    field: 'Hội họp',
    title: 'Gửi tài liệu sớm',
    text: 'Tài liệu sinh hoạt về muộn, góp ý gửi trước ngày họp ba ngày.',
  },
  {
    kind: 'question',
    to: 'Ban Tổ chức Huyện ủy',
    field: 'Xây dựng Đảng',
    title: 'Hướng dẫn tạm miễn sinh hoạt',
    text: 'Xin hỏi hồ sơ, thời hạn tạm miễn sinh hoạt cho đảng viên đi làm xa.',
  },
  {
    kind: 'petition',
    to: 'Ủy ban nhân dân huyện',
    field: 'Điện',
    title: 'Điện yếu giờ cao điểm',
    text: 'Trạm biến áp quá tải, đề nghị nâng công suất.',
  },
  {
    kind: 'petition',
    to: 'Phòng Nông nghiệp và Phát triển nông thôn',
    field: 'Nông nghiệp',
    title: 'Hỗ trợ giống cây trồng',
    text: 'Đề nghị hỗ trợ một phần giống cho vụ tới.',
  },
  {
    kind: 'petition',
    to: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện',
    field: 'An sinh',
    title: 'Hỗ trợ nhà đại đoàn kết',
    text: 'Đề nghị xem xét hỗ trợ hộ nghèo có nhà dột nát.',
  },
]
const replies: NonNullable<FeedbackPlan['reply']>[] = [
  {
    kind: 'settled',
    document: 'Công văn của cơ quan xử lý',
    text: 'Đã kiểm tra và giải quyết xong nội dung chi bộ nêu.',
  },
  {
    kind: 'inProgress',
    document: 'Công văn của cơ quan xử lý',
    text: 'Đang giải quyết, dự kiến hoàn thành trong quý.',
  },
  {
    kind: 'noFunds',
    document: 'Công văn của cơ quan xử lý',
    text: 'Chưa bố trí được kinh phí, đưa vào kế hoạch năm sau.',
  },
  {
    kind: 'explained',
    document: 'Công văn của cơ quan xử lý',
    text: 'Giải thích quy định đang áp dụng để chi bộ thông tin đến đảng viên, nhân dân.',
  },
]

function planOf(random: Random, { cell, month, past }: Held): FeedbackPlan {
  const subject = random.pick(subjects)
  const agency = subject.to.startsWith('Ủy ban nhân dân')
    ? 'ubnd'
    : random.pick(['moitruong', 'nongnghiep', 'vphu', 'btc'])
  const finished =
    cell.above.kind !== 'top' && random.chance(0.12) ? settled : answered(agency, random.between(4, 10))
  const all = [
    forwarded,
    proposed(agency),
    assigned(agency),
    drafted(agency, 5),
    finished,
    finished,
    finished,
  ]
  const wished = random.chance(month < '2022-06-01' ? 0.93 : 0.4) ? finished : random.pick(all)
  const steps = cell.above.kind === 'top' ? withoutCommune(wished) : wished
  const days = steps.reduce((sum, { after }) => sum + after, 0)
  return {
    ...subject,
    cell: cell.plan.key,
    month,
    place: cell.organisation.name.replace('Chi bộ ', ''),
    title: `${subject.title}, ${cell.organisation.shortName.replace('Chi bộ ', '')}`,
    steps: addWorkingDays(past.sentOn, days, publicHolidays) <= STORY_DAY ? steps : [],
    reply: random.pick(replies),
    heard: random.chance(0.9)
      ? { isSatisfied: true, text: 'Chi bộ nhất trí với nội dung trả lời.' }
      : undefined,
  }
}

type Readings = Map<Held['cell'], Held[]>

function begin({ feedback: { desk } }: Story, held: Held, readings: Readings, random: Random) {
  const plan = planOf(random, held)
  const running = desk.open(plan, held.cell, held.month, held.past.sentOn)
  const { answeredOn } = running.columns
  const reading = answeredOn
    ? readings.get(held.cell)?.find(({ past }) => past.heldOn > answeredOn)
    : undefined
  const filed = {
    sentOn: held.past.sentOn,
    meetingId: held.meetingId,
    minutesId: held.minutesId,
    vote: voteOf(held.content),
  }
  if (!reading || !plan.heard) return { running, row: desk.row(running, filed) }
  desk.hear(running, plan.heard, reading.past.heldOn)
  const { text: response, isSatisfied } = plan.heard
  return {
    running,
    row: { ...desk.row(running, filed), readOutMinutesId: reading.minutesId, response, isSatisfied },
  }
}

/** As many items as fill the district's list up to ten thousand, spread over all cells and months. */
export async function fillFeedback(story: Story, already: number) {
  const random = makeRandom('mười nghìn phản ánh')
  const readings: Readings = new Map()
  for (const held of story.held) readings.set(held.cell, [...(readings.get(held.cell) ?? []), held])
  const filed = story.held.filter(({ month }) => month !== thisMonth)
  const items: ReturnType<typeof begin>[] = []
  for (let at = 0; items.length < ITEMS - already; at++) {
    const held = filed[(at * 7919) % filed.length]
    if (held) items.push(begin(story, held, readings, random))
  }
  await insertAll(
    story.db,
    schema.feedbackItems,
    items.map(({ row }) => row),
  )
  const stored = await story.db
    .select({ id: schema.feedbackItems.id, code: schema.feedbackItems.code })
    .from(schema.feedbackItems)
  const idOf = new Map(stored.map(({ id, code }) => [code, id]))
  const stepsOf = ({ code, steps, cell }: Running) =>
    steps.map((step) => ({ ...step, itemId: idOf.get(code) ?? 0, orgId: cell.organisation.id }))
  await insertAll(
    story.db,
    schema.feedbackSteps,
    items.flatMap(({ running }) => stepsOf(running)),
  )
}
