import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { addWorkingDays } from '@/lib/core/working-days'
import { codeOf, codePrefix } from '@/lib/feedback/rules/codes'
import { deadline } from '@/lib/feedback/rules/deadlines'
import { type Given, type Item, type Now, take } from '@/lib/feedback/rules/take'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import type { MinutesContent } from '@/lib/meetings/content'
import { publicHolidays } from '../base/holidays'
import { insertAll } from '../kit/insert'
import { instant } from '../kit/instant'
import type { Accounts } from './accounts'
import { answeredFeedback } from './feedback-answered'
import type { FeedbackPlan, Move } from './feedback-plan'
import { runningFeedback } from './feedback-running'
import type { Cell } from './organisations'
import type { Held } from './past'
import { STORY_DAY } from './settings'
import type { Story } from './story'

type Changes = Partial<typeof schema.feedbackItems.$inferInsert>
type Step = Omit<typeof schema.feedbackSteps.$inferInsert, 'itemId' | 'orgId'>
/** An item on its way: what the rules know of it, its columns, its steps so far. */
type Running = { plan: FeedbackPlan; cell: Cell; item: Item; columns: Changes; steps: Step[]; id: number }

const plans = [...answeredFeedback, ...runningFeedback]
const calendar: Now['calendar'] = publicHolidays
const limits = { routeDays: 10, answerDays: 15, totalDays: 30 }

/** Which desk takes a step. */
function actorOf(step: DeskStep, { cell, item }: Running): string {
  if (step === 'respond') return `bithu.${cell.plan.key}`
  if (step === 'propose') return 'vanphong.huyen'
  if (step === 'draft' || step === 'passOn') return `cơ quan ${item.agencyId}`
  if (step !== 'forward' && step !== 'settle' && step !== 'clarify') return 'thuongtruc.huyen'
  return item.ownerId === item.topId ? 'vanphong.huyen' : `vanphong ${item.ownerId}`
}

/** The section "Phản ánh, góp ý với huyện" of the demonstration: from the minutes to the answer and back. */
export class Feedback {
  readonly #story: Omit<Story, 'feedback'>
  readonly #actors: Accounts
  readonly #answered: Running[] = []
  readonly #numbers = new Map<string, number>()

  constructor(story: Omit<Story, 'feedback'>) {
    this.#story = story
    const { tree, accounts } = story
    this.#actors = new Map(accounts)
    const also = (name: string, login: string) => {
      const account = accounts.get(login)
      if (account) this.#actors.set(name, account)
    }
    for (const [key, { id }] of tree.agencies) also(`cơ quan ${id}`, `${key}.huyen`)
    for (const { plan, organisation } of tree.communes)
      also(`vanphong ${organisation.id}`, `vanphong.${plan.key}`)
  }

  #plansOf = (cell: Cell, month: Day) =>
    plans.filter((plan) => plan.cell === cell.plan.key && plan.month === month)

  /** Rows of the minutes' section; everybody who may vote is for forwarding. */
  raised(cell: Cell, month: Day, voters: number): MinutesContent['feedback'] {
    return this.#plansOf(cell, month).map((plan) => ({
      kind: plan.kind,
      addresseeId: this.#addressee(plan).id,
      field: plan.field,
      place: plan.place ?? '',
      urgency: plan.isUrgent ? 'urgent' : 'normal',
      raisedBy: 'Tập thể chi bộ',
      isRaiserHidden: plan.isRaiserHidden ?? false,
      title: plan.title,
      text: plan.text,
      vote: { form: 'show', inFavour: voters, against: 0, other: 0, online: null, otherOpinion: '' },
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
        response: plan.heard?.isSatisfied ? 'satisfied' : 'askAgain',
        text: plan.heard?.text ?? '',
        vote: { form: 'show', inFavour: null, against: null, other: null, online: null, otherOpinion: '' },
      }))
  }

  /** After a month's minutes: reads answers out, opens new items, walks each as far as the story has come. */
  async leaveWith(held: Held[]) {
    for (const row of held) {
      for (const { itemId } of row.content.answers) await this.#readOut(itemId, row)
      for (const plan of this.#plansOf(row.cell, row.month)) await this.#open(plan, row)
    }
  }

  #addressee(plan: FeedbackPlan) {
    const found = this.#story.addressees.find(({ name }) => name.startsWith(plan.to))
    if (!found) throw new Error(`no addressee ${plan.to}`)
    return found
  }

  async #open(
    plan: FeedbackPlan,
    { cell, month, past, meetingId, minutesId, content }: Held,
    followUpOfId?: number,
  ) {
    const { db, tree } = this.#story
    const { sentOn } = past
    const secretary = this.#actors.get(`bithu.${cell.plan.key}`)?.id ?? 0
    const isBase = cell.above.kind === 'top'
    const status = isBase ? 'forwarded' : 'sent'
    const prefix = codePrefix(cell.above.shortName, cell.organisation.shortName, month)
    const number = (this.#numbers.get(prefix) ?? 0) + 1
    this.#numbers.set(prefix, number)
    const dueOn = addWorkingDays(sentOn, limits.routeDays, calendar)
    const opened = {
      status,
      fromStatus: null,
      fromOrgId: cell.organisation.id,
      toOrgId: cell.above.id,
      dueOn,
    } as const
    const running: Running = {
      plan,
      cell,
      id: 0,
      item: {
        status,
        ownerId: cell.above.id,
        agencyId: null,
        dueOn,
        stoppedOn: null,
        sentOn,
        cellId: cell.organisation.id,
        topId: tree.top.id,
        history: [{ ...opened, step: 'open', doneOn: sentOn }],
      },
      columns: {},
      steps: [
        {
          ...opened,
          step: 'open',
          toStatus: status,
          doneBy: secretary,
          doneOn: sentOn,
          createdAt: instant(sentOn, '07:45'),
        },
      ],
    }
    for (const move of plan.steps) this.#walk(running, move)
    const base = content.attendance.filter(({ standing }) => standing === 'full').length
    const voters = content.attendance.filter(
      ({ standing, state }) => standing === 'full' && state === 'present',
    )
    const [made] = await db
      .insert(schema.feedbackItems)
      .values({
        code: codeOf(prefix, number),
        orgId: cell.organisation.id,
        meetingId,
        minutesId,
        kind: plan.kind,
        addresseeId: this.#addressee(plan).id,
        field: plan.field,
        place: plan.place ?? '',
        urgency: plan.isUrgent ? 'urgent' : 'normal',
        raisedBy: 'Tập thể chi bộ',
        isRaiserHidden: plan.isRaiserHidden ?? false,
        title: plan.title,
        text: plan.text,
        vote: { form: 'giơ tay', base, inFavour: voters.length, against: 0, other: 0, otherOpinion: '' },
        sentOn,
        followUpOfId,
        status: running.item.status,
        ownerId: running.item.ownerId,
        dueOn: running.item.dueOn,
        ...running.columns,
        version: running.steps.length,
        createdAt: instant(sentOn, '07:45'),
      })
      .returning({ id: schema.feedbackItems.id })
    running.id = made?.id ?? 0
    await this.#write(running, running.steps)
    if (running.item.status === 'answered') this.#answered.push(running)
  }

  /** One step by the rules of the product, so many working days after the one before. */
  #walk(running: Running, { step, after, agency, note }: Move) {
    const { item, plan, columns } = running
    const last = item.history.at(-1)?.doneOn ?? item.sentOn
    const today = addWorkingDays(last, after, calendar)
    if (today > STORY_DAY) throw new Error(`${plan.title}: ${step} would be on ${today}`)
    const answerBy = deadline(today, limits.answerDays, item, limits, calendar)
    const agencyOrganisation = agency ? this.#story.tree.agencies.get(agency) : undefined
    const signedBy = step === 'settle' ? `Đảng ủy ${running.cell.above.shortName}` : this.#signer(running)
    const given: Given = {
      note,
      agencyId: agencyOrganisation?.id,
      dueOn:
        step === 'extend'
          ? addWorkingDays(columns.dueOn ?? today, 10, calendar)
          : step === 'propose' || step === 'assign'
            ? answerBy
            : undefined,
      reply: step === 'draft' || step === 'settle' ? plan.reply && { ...plan.reply, signedBy } : undefined,
      scope: step === 'approve' || step === 'settle' ? 'cell' : undefined,
    }
    this.#apply(running, take(step, item, given, { today, limits, calendar }), actorOf(step, running))
  }

  #signer = ({ item }: Running) => this.#actors.get(`cơ quan ${item.agencyId}`)?.fullName ?? ''

  #apply(running: Running, { changes, record }: ReturnType<typeof take>, actor: string) {
    const account = this.#actors.get(actor)
    if (!account) throw new Error(`${running.plan.title}: nobody acts as ${actor}`)
    running.columns = { ...running.columns, ...changes }
    running.item = { ...running.item, ...changes, history: [...running.item.history, record] }
    running.steps.push({ ...record, doneBy: account.id, createdAt: instant(record.doneOn, '09:30') })
  }

  async #readOut(itemId: number, row: Held) {
    const at = this.#answered.findIndex(({ id }) => id === itemId)
    const [running] = at < 0 ? [] : this.#answered.splice(at, 1)
    const heard = running?.plan.heard
    if (!running || !heard) return
    const { heldOn } = row.past
    const now = { today: heldOn, limits, calendar }
    const taken = take(heard.isSatisfied ? 'close' : 'askAgain', running.item, { note: heard.text }, now)
    this.#apply(running, taken, `bithu.${row.cell.plan.key}`)
    const said = { readOutMinutesId: row.minutesId, response: heard.text, isSatisfied: heard.isSatisfied }
    await this.#story.db
      .update(schema.feedbackItems)
      .set({ ...taken.changes, ...said, version: running.steps.length })
      .where(eq(schema.feedbackItems.id, itemId))
    await this.#write(running, running.steps.slice(-1))
    if (heard.followUp)
      await this.#open(
        { ...running.plan, reply: undefined, heard: undefined, ...heard.followUp },
        row,
        itemId,
      )
  }

  #write = ({ id, cell }: Running, steps: Step[]) =>
    insertAll(
      this.#story.db,
      schema.feedbackSteps,
      steps.map((step) => ({ ...step, itemId: id, orgId: cell.organisation.id })),
    )
}
