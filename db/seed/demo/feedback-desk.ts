import type { Day } from '@/lib/core/dates'
import { addWorkingDays } from '@/lib/core/working-days'
import { codeOf, codePrefix, prefixOf } from '@/lib/feedback/rules/codes'
import { deadline } from '@/lib/feedback/rules/deadlines'
import { type Given, type Item, type Now, take } from '@/lib/feedback/rules/take'
import { publicHolidays } from '../base/holidays'
import { instant } from '../kit/instant'
import type { Accounts } from './accounts'
import type { FeedbackPlan, Move } from './feedback-plan'
import { actorOf, type Filed, type NewItem, type Running, type Step } from './feedback-way'
import type { Cell } from './organisations'
import { STORY_DAY } from './settings'
import type { Ground } from './story'

const holidays: Now['holidays'] = publicHolidays
const limits = { routeDays: 10, answerDays: 15, totalDays: 30, extendDays: 15 }

/** What carries the answer is never younger than the answer. */
function replyOn(today: Day, reply: FeedbackPlan['reply'], signedBy: string) {
  if (!reply?.documentOn || reply.documentOn <= today) return reply && { ...reply, signedBy }
  return { ...reply, signedBy, documentOn: today }
}

/** Moves items from desk to desk by the rules of the product, in the name of the accounts of the story. */
export class FeedbackDesk {
  readonly #ground: Ground
  readonly #actors: Accounts
  readonly #numbers = new Map<string, number>()
  readonly #opened = new Map<string, Running>()

  constructor(ground: Ground) {
    this.#ground = ground
    const { tree, accounts } = ground
    this.#actors = new Map(accounts)
    const also = (name: string, login: string) => {
      const account = accounts.get(login)
      if (account) this.#actors.set(name, account)
    }
    for (const [key, { id }] of tree.agencies) also(`cơ quan ${id}`, `${key}.huyen`)
    for (const { plan, organisation } of tree.communes)
      also(`vanphong ${organisation.id}`, `vanphong.${plan.key}`)
  }

  addresseeOf({ to }: Pick<FeedbackPlan, 'to'>) {
    const found = this.#ground.addressees.find(({ name }) => name.startsWith(to))
    if (!found) throw new Error(`no addressee ${to}`)
    return found
  }

  /** The item leaves the cell with its minutes, and goes as far as the plan says. */
  open(plan: FeedbackPlan, cell: Cell, month: Day, sentOn: Day): Running {
    const status = cell.above.kind === 'top' ? 'forwarded' : 'sent'
    const dueOn = addWorkingDays(sentOn, limits.routeDays, holidays)
    const [cellId, ownerId] = [cell.organisation.id, cell.above.id]
    const opened = {
      step: 'open',
      fromStatus: null,
      fromOrgId: cellId,
      toOrgId: ownerId,
      dueOn,
      doneOn: sentOn,
    }
    const code = this.#code(cell, month)
    const item: Item = {
      ...{ id: 0, code, replyKind: null, mergedIntoId: null, splitFromId: null },
      ...{ hasMerged: false, askedDueOn: null },
      isSensitive: plan.isSensitive ?? false,
      status,
      ownerId,
      agencyId: null,
      dueOn,
      stoppedOn: null,
      sentOn,
      cellId,
      topId: this.#ground.tree.top.id,
      history: [opened],
    }
    const doneBy = this.#actor(`bithu.${cell.plan.key}`).id
    const first: Step = { ...opened, toStatus: status, doneBy, createdAt: instant(sentOn, '07:45') }
    const running: Running = { plan, cell, code, item, columns: {}, steps: [first], id: 0 }
    this.goOn(running)
    this.#opened.set(plan.title, running)
    return running
  }

  /** Read out in the cell: closed, given back to who answered, or asked again. */
  hear(running: Running, heard: NonNullable<FeedbackPlan['heard']>, heldOn: Day) {
    const now = { today: heldOn, limits, holidays }
    const step = heard.more ? 'askMore' : heard.isSatisfied ? 'close' : 'askAgain'
    const taken = take(step, running.item, { note: heard.text }, now)
    this.#apply(running, taken, `bithu.${running.cell.plan.key}`)
    return taken.changes
  }

  goOn(running: Running) {
    for (const move of running.plan.steps) this.#walk(running, move)
  }

  row({ plan, cell, code, item, columns, steps }: Running, filed: Filed): NewItem {
    return {
      code,
      orgId: cell.organisation.id,
      kind: plan.kind,
      addresseeId: this.addresseeOf(plan).id,
      field: plan.field,
      place: plan.place ?? '',
      urgency: plan.isUrgent ? 'urgent' : 'normal',
      raisedBy: 'Tập thể chi bộ',
      isRaiserHidden: plan.isRaiserHidden ?? false,
      isSensitive: plan.isSensitive ?? false,
      title: plan.title,
      text: plan.text,
      ...filed,
      status: item.status,
      ownerId: item.ownerId,
      dueOn: item.dueOn,
      ...columns,
      version: steps.length,
      createdAt: instant(filed.sentOn, '07:45'),
    }
  }

  #code(cell: Cell, month: Day) {
    return this.#numbered(codePrefix(cell.above.shortName, cell.organisation.shortName, month))
  }

  #numbered(prefix: string) {
    const number = (this.#numbers.get(prefix) ?? 0) + 1
    this.#numbers.set(prefix, number)
    return codeOf(prefix, number)
  }

  /** One step, so many working days after the one before. */
  #walk(running: Running, { step, after, agency, note }: Move) {
    const { item, plan, columns, cell } = running
    const today = addWorkingDays(item.history.at(-1)?.doneOn ?? item.sentOn, after, holidays)
    if (today > STORY_DAY) throw new Error(`${plan.title}: ${step} would be on ${today}`)
    const answerBy = deadline(today, limits.answerDays, item, limits, holidays)
    const signedBy =
      step === 'settle'
        ? cell.above.committeeName
        : (this.#actors.get(`cơ quan ${item.agencyId}`)?.fullName ?? '')
    const given: Given = {
      note,
      agencyId: agency ? this.#ground.tree.agencies.get(agency)?.id : undefined,
      reply: step === 'draft' || step === 'settle' ? replyOn(today, plan.reply, signedBy) : undefined,
      scope: step === 'approve' || step === 'settle' || step === 'approveInterim' ? 'cell' : undefined,
      main: step === 'merge' ? this.#mainOf(plan) : undefined,
      ...(step === 'setAside' ? { address: 'Ủy ban Kiểm tra', isConfirmed: true } : {}),
      part: step === 'split' ? this.#partOf(running) : undefined,
    }
    if (step === 'draft') running.drafter = signedBy
    if (step === 'propose' || step === 'assign' || step === 'approveInterim') given.dueOn = answerBy
    if (step === 'extend' || step === 'askExtension')
      given.dueOn = addWorkingDays(columns.dueOn ?? today, 10, holidays)
    this.#apply(running, take(step, item, given, { today, limits, holidays }), actorOf(step, running))
  }

  #mainOf({ goesWith = '' }: FeedbackPlan): Item | undefined {
    const main = this.#opened.get(goesWith)
    return main && { ...main.item, id: main.id }
  }

  #partOf(running: Running) {
    const { plan, code } = running
    if (!plan.part) return undefined
    const { to: _, ...said } = plan.part
    running.part = {
      ...said,
      code: this.#numbered(prefixOf(code)),
      addresseeId: this.addresseeOf(plan.part).id,
    }
    return running.part
  }

  #actor(name: string) {
    const account = this.#actors.get(name)
    if (!account) throw new Error(`nobody acts as ${name}`)
    return account
  }

  #apply(running: Running, { changes, record }: ReturnType<typeof take>, actor: string) {
    running.columns = { ...running.columns, ...changes }
    running.item = { ...running.item, ...changes, history: [...running.item.history, record] }
    running.steps.push({
      ...record,
      doneBy: this.#actor(actor).id,
      createdAt: instant(record.doneOn, '09:30'),
    })
  }
}
