import { eq, sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { MinutesContent } from '@/lib/meetings/content'
import { votersPresent, votingBase } from '@/lib/meetings/rules/voting'
import { insertAll } from '../kit/insert'
import { answeredFeedback } from './feedback-answered'
import { FeedbackDesk } from './feedback-desk'
import { feedbackOfDesks } from './feedback-desks'
import type { FeedbackPlan } from './feedback-plan'
import { runningFeedback } from './feedback-running'
import { interimOf, partOf, sideWaysFeedback } from './feedback-side-ways'
import type { Running } from './feedback-way'
import type { Cell } from './organisations'
import type { Held } from './past'
import type { Ground } from './story'

const plans = [...answeredFeedback, ...runningFeedback, ...feedbackOfDesks, ...sideWaysFeedback]
const noVote = {
  form: 'show',
  inFavour: null,
  against: null,
  other: null,
  online: null,
  otherOpinion: '',
} as const

/** Everybody who may vote is for forwarding. */
export const voteOf = ({ attendance }: MinutesContent) => ({
  form: 'giơ tay',
  base: votingBase(attendance, false),
  inFavour: votersPresent(attendance, false),
  against: 0,
  other: 0,
  otherOpinion: '',
})

/** The section "Phản ánh, góp ý với huyện" of the demonstration: from the minutes to the answer and back. */
export class Feedback {
  readonly desk: FeedbackDesk
  readonly #db: Ground['db']
  readonly #answered: Running[] = []

  constructor(ground: Ground) {
    this.#db = ground.db
    this.desk = new FeedbackDesk(ground)
  }

  #plansOf = (cell: Cell, month: Day) =>
    plans.filter((plan) => plan.cell === cell.plan.key && plan.month === month)

  /** Rows of the minutes' section. */
  raised(cell: Cell, month: Day, voters: number): MinutesContent['feedback'] {
    return this.#plansOf(cell, month).map((plan) => ({
      kind: plan.kind,
      addresseeId: this.desk.addresseeOf(plan).id,
      field: plan.field,
      place: plan.place ?? '',
      urgency: plan.isUrgent ? 'urgent' : 'normal',
      raisedBy: 'Tập thể chi bộ',
      isRaiserHidden: plan.isRaiserHidden ?? false,
      isSensitive: plan.isSensitive ?? false,
      title: plan.title,
      text: plan.text,
      vote: { ...noVote, inFavour: voters, against: 0, other: 0 },
    }))
  }

  /** Answers that wait for this meeting: "Thông báo kết quả trả lời". */
  answersFor(cell: Cell, heldOn: Day): MinutesContent['answers'] {
    return this.#answered
      .filter(
        ({ cell: own, columns, plan }) => own === cell && plan.heard && (columns.answeredOn ?? '') <= heldOn,
      )
      .map(({ id, plan }) => ({
        itemId: id,
        isReadOut: true,
        response: plan.heard?.more ? 'askMore' : plan.heard?.isSatisfied ? 'satisfied' : 'askAgain',
        text: plan.heard?.text ?? '',
        vote: noVote,
      }))
  }

  /** After a month's minutes: reads answers out, opens new items, walks each as far as the story has come. */
  async leaveWith(held: Held[]) {
    for (const row of held) {
      for (const { itemId } of row.content.answers) await this.#readOut(itemId, row)
      for (const plan of this.#plansOf(row.cell, row.month)) await this.#open(plan, row)
    }
  }

  async #open(plan: FeedbackPlan, { cell, month, past, content, ...at }: Held, followUpOfId?: number) {
    const running = this.desk.open(plan, cell, month, past.sentOn)
    const { meetingId, minutesId } = at
    const filed = { sentOn: past.sentOn, meetingId, minutesId, vote: voteOf(content), followUpOfId }
    const [made] = await this.#db
      .insert(schema.feedbackItems)
      .values(this.desk.row(running, filed))
      .returning({ id: schema.feedbackItems.id })
    running.id = made?.id ?? 0
    await this.#write(running, running.steps)
    await this.#openBeside(running, this.desk.row(running, filed))
    if (running.item.status === 'answered') this.#answered.push(running)
  }

  /** What a split opened, what the cell was told first. */
  async #openBeside(running: Running, whole: typeof schema.feedbackItems.$inferInsert) {
    const { id, cell } = running
    const part = partOf(running)
    if (part) {
      const [made] = await this.#db
        .insert(schema.feedbackItems)
        .values({ ...whole, ...part.row, splitFromId: id })
        .returning({ id: schema.feedbackItems.id })
      await this.#write({ id: made?.id ?? 0, cell }, [part.step])
    }
    const interim = interimOf(running)
    const stepId = sql<number>`(select max(id) from feedback_steps where item_id = ${id})`
    if (interim)
      await this.#db
        .insert(schema.feedbackInterims)
        .values({ ...interim, itemId: id, orgId: cell.organisation.id, stepId })
  }

  async #readOut(itemId: number, row: Held) {
    const at = this.#answered.findIndex(({ id }) => id === itemId)
    const [running] = at < 0 ? [] : this.#answered.splice(at, 1)
    const heard = running?.plan.heard
    if (!running || !heard) return
    const before = running.columns
    const changes = this.desk.hear(running, heard, row.past.heldOn)
    if (heard.more) return this.#askMore(running, { ...heard, more: heard.more }, before, row)
    const said = { readOutMinutesId: row.minutesId, response: heard.text, isSatisfied: heard.isSatisfied }
    await this.#db
      .update(schema.feedbackItems)
      .set({ ...changes, ...said, version: running.steps.length })
      .where(eq(schema.feedbackItems.id, itemId))
    await this.#write(running, running.steps.slice(-1))
    if (heard.followUp)
      await this.#open(
        { ...running.plan, reply: undefined, heard: undefined, ...heard.followUp },
        row,
        itemId,
      )
  }

  /** Cần làm rõ thêm: the answer stays beside the item, which goes on from there. */
  async #askMore(
    running: Running,
    { text: response, more }: { text: string; more: Partial<FeedbackPlan> },
    before: Running['columns'],
    { minutesId, past: { heldOn } }: Held,
  ) {
    const { id, cell, steps, columns } = running
    const told = steps.length - 1
    running.plan = { ...running.plan, reply: undefined, heard: undefined, ...more }
    await this.#write(running, steps.slice(told))
    await this.#db.insert(schema.feedbackInterims).values({
      ...{ itemId: id, orgId: cell.organisation.id, text: before.replyText ?? '', kind: before.replyKind },
      ...{ document: before.replyDocument ?? '', documentOn: before.replyDocumentOn },
      ...{ repliedBy: before.repliedBy ?? '', scope: before.scope ?? 'cell', response },
      ...{ approvedOn: before.answeredOn ?? heldOn, answerDueOn: before.answerDueOn },
      ...{ nextOn: columns.dueOn ?? heldOn, readOutOn: heldOn, readOutMinutesId: minutesId },
      stepId: sql<number>`(select max(id) from feedback_steps where item_id = ${id})`,
    })
    this.desk.goOn(running)
    await this.#write(running, steps.slice(told + 1))
    await this.#db
      .update(schema.feedbackItems)
      .set({ ...running.columns, version: steps.length })
      .where(eq(schema.feedbackItems.id, id))
    if (running.item.status === 'answered') this.#answered.push(running)
  }

  #write = ({ id, cell }: Pick<Running, 'id' | 'cell'>, steps: Running['steps']) =>
    insertAll(
      this.#db,
      schema.feedbackSteps,
      steps.map((step) => ({ ...step, itemId: id, orgId: cell.organisation.id })),
    )
}
