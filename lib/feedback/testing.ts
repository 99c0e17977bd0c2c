import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addMonths } from '@/lib/core/dates'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { draftReply } from './actions/agency'
import { clarifyItem, forwardItem } from './actions/committee'
import { approveReply, assignItem, proposeItem } from './actions/leader'
import { openFeedback } from './open-items'
import { readOut } from './read-out'
import type { Status } from './rules/transitions'

/** What the tests of this domain share: an item at any desk, brought there by the people who may. */
export type { World }

export const TODAY = '2022-09-13'
/** Stops the clock of the demonstration at the day of the sample case. */
export const stopClock = () =>
  owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${JSON.stringify(TODAY)}::jsonb) ON CONFLICT (key) DO NOTHING`

const vote: schema.FeedbackVote = {
  form: 'giơ tay',
  base: 16,
  inFavour: 13,
  against: 0,
  other: 0,
  otherOpinion: '',
}

/** A world of its own on that day. */
export async function makeFeedbackWorld(name: string) {
  await stopClock()
  return makeWorld(seedDb, name)
}

export const newItem = (world: World) => ({
  kind: 'petition' as const,
  addresseeId: world.addressee?.id ?? 0,
  field: 'Thủy lợi',
  place: 'Kênh N4',
  urgency: 'normal' as const,
  raisedBy: 'Lê Công Rạng',
  isRaiserHidden: true,
  isSensitive: false,
  title: 'Sửa chữa kênh tưới N4',
  text: 'Đoạn kênh bị sạt mái ba điểm.',
  vote,
})

/** Opened as a sending opens it. */
export async function openItem(world: World, cellId = world.cell.id, more: { isSensitive?: boolean } = {}) {
  const [opened] = await db.transaction((tx) =>
    openFeedback(tx, {
      cellId,
      month: '2022-09-01',
      sentOn: '2022-09-08',
      doneBy: world.accounts.cellSecretary.id,
      items: [{ ...newItem(world), ...more }],
    }),
  )
  if (!opened) throw new Error('item not opened')
  return opened.id
}

export async function itemRow(itemId: number) {
  const [row] = await seedDb.select().from(schema.feedbackItems).where(eq(schema.feedbackItems.id, itemId))
  if (!row) throw new Error('no such item')
  return row
}
export const stepsOf = (itemId: number) =>
  owner<{ step: string; fromOrgId: number; toOrgId: number; note: string; doneBy: number }[]>`
    SELECT step, from_org_id AS "fromOrgId", to_org_id AS "toOrgId", note, done_by AS "doneBy"
    FROM feedback_steps WHERE item_id = ${itemId} ORDER BY id`

let month = 0
/** Completed minutes of the cell, of a month of their own. */
export async function makeMinutes(world: World, cellId = world.cell.id) {
  const own = ++month
  const [template] = await seedDb
    .insert(schema.templates)
    .values({
      orgId: world.top.id,
      kind: 'regular',
      name: 'Mẫu',
      number: own,
      validFrom: '2020-01-01',
      sections: [],
    })
    .returning()
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId: cellId,
      month: addMonths('2030-01-01', own),
      state: 'held',
      heldOn: TODAY,
    })
    .returning()
  const [minutes] = await seedDb
    .insert(schema.minutes)
    .values({
      meetingId: meeting?.id ?? 0,
      orgId: cellId,
      templateId: template?.id ?? 0,
      status: 'completed',
      content: {},
    })
    .returning()
  return { minutesId: minutes?.id ?? 0, meetingId: meeting?.id ?? 0 }
}

/** The cell hears the answer on the day itself, and needs to know more. */
export async function askForMore(world: World, itemId: number, text: string) {
  const { minutesId } = await makeMinutes(world)
  const at = { cellId: world.cell.id, minutesId, heldOn: TODAY, today: TODAY }
  await db.transaction((tx) =>
    readOut(tx, { itemId, response: 'askMore', text }, { ...at, doneBy: world.accounts.cellSecretary.id }),
  )
}

type Action = Parameters<typeof send>[0]
type Who = keyof World['accounts']

/** Sends one step of an item as somebody, with everything any step could need. */
export async function step(world: World, who: Who, action: Action, itemId: number, more: object = {}) {
  await signInAs(world.accounts[who])
  const { version, addresseeId } = await itemRow(itemId)
  return send(action, {
    itemId,
    version,
    addresseeId,
    field: 'Thủy lợi',
    agencyId: world.agency.id,
    dueOn: '04/10/2022',
    note: 'Lý do',
    replyKind: 'noFunds',
    replyText: 'Đưa công trình vào kế hoạch năm 2023.',
    replyDocument: 'Công văn số 1147/UBND-NNPTNT',
    replyDocumentOn: '28/09/2022',
    repliedBy: 'Trần Đức Luyện',
    scope: 'cell',
    isConfirmed: 'on',
    partTitle: 'Đường vào kênh N4',
    partText: 'Đường vào kênh bị lún.',
    ...more,
  })
}

const ways: Partial<Record<Status, [Who, Action][]>> = {
  sent: [],
  clarifying: [['committeeOffice', clarifyItem]],
  forwarded: [['committeeOffice', forwardItem]],
  proposed: [
    ['committeeOffice', forwardItem],
    ['districtOffice', proposeItem],
  ],
  assigned: [
    ['committeeOffice', forwardItem],
    ['districtOffice', proposeItem],
    ['permanentCommittee', assignItem],
  ],
  drafted: [
    ['committeeOffice', forwardItem],
    ['districtOffice', proposeItem],
    ['permanentCommittee', assignItem],
    ['agencyOfficer', draftReply],
  ],
  answered: [
    ['committeeOffice', forwardItem],
    ['districtOffice', proposeItem],
    ['permanentCommittee', assignItem],
    ['agencyOfficer', draftReply],
    ['permanentCommittee', approveReply],
  ],
}

/** An item brought to a status by the people whose step each is. */
export async function itemAt(world: World, status: Status, more: { isSensitive?: boolean } = {}) {
  const itemId = await openItem(world, world.cell.id, more)
  for (const [who, action] of ways[status] ?? []) {
    const answer = await step(world, who, action, itemId)
    if (!answer.ok) throw new Error(answer.message)
  }
  return itemId
}
