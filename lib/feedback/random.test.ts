import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { draftReply, passOnItem, recallDraft } from './actions/agency'
import { clarifyItem, forwardItem, recallQuestion, respondToItem, settleItem } from './actions/committee'
import { askExtension, grantExtension, refuseExtension } from './actions/extension'
import { approveInterim } from './actions/interim'
import {
  approveReply,
  assignItem,
  extendItem,
  proposeItem,
  returnDraft,
  sendBackItem,
} from './actions/leader'
import { mergeItem, recallProposal, setItemAside, splitItem, unmergeItem } from './actions/office'
import { type DeskStep, deskSteps, transitionOf } from './rules/transitions'
import { itemRow, openItem, step, stopClock, type World } from './testing'

let world: World
let front: { id: number }
/** Another district, with an item of its own. */
let other: World
let otherItem: number
type Who = keyof World['accounts']
/** Everybody of both districts, in every role. */
let people: [World, Who][]

const peopleOf = (of: World) => (Object.keys(of.accounts) as Who[]).map((who): [World, Who] => [of, who])

beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'ngaunhien')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
  other = await makeWorld(seedDb, 'ngaunhien.khac')
  otherItem = await openItem(other)
  const head = await makeAccount(seedDb, {
    ...{ orgId: world.agency.id, fullName: 'Trưởng phòng', loginName: 'truongphong.ngaunhien' },
    roles: ['agencyHead'],
  })
  const headed = { ...world, accounts: { ...world.accounts, agencyOfficer: head } }
  people = [...peopleOf(world), [headed, 'agencyOfficer'], ...peopleOf(other)]
})

const steps = {
  forward: [forwardItem, 'committeeOffice'],
  settle: [settleItem, 'committeeSecretary'],
  clarify: [clarifyItem, 'committeeOffice'],
  recallQuestion: [recallQuestion, 'committeeOffice'],
  respond: [respondToItem, 'cellSecretary'],
  propose: [proposeItem, 'districtOffice'],
  assign: [assignItem, 'permanentCommittee'],
  recallProposal: [recallProposal, 'districtOffice'],
  sendBack: [sendBackItem, 'permanentCommittee'],
  extend: [extendItem, 'permanentCommittee'],
  draft: [draftReply, 'agencyOfficer'],
  passOn: [passOnItem, 'agencyOfficer'],
  approve: [approveReply, 'permanentCommittee'],
  recallDraft: [recallDraft, 'agencyOfficer'],
  returnDraft: [returnDraft, 'permanentCommittee'],
  merge: [mergeItem, 'districtOffice'],
  unmerge: [unmergeItem, 'districtOffice'],
  split: [splitItem, 'districtOffice'],
  askExtension: [askExtension, 'agencyOfficer'],
  grantExtension: [grantExtension, 'permanentCommittee'],
  refuseExtension: [refuseExtension, 'permanentCommittee'],
  approveInterim: [approveInterim, 'permanentCommittee'],
  setAside: [setItemAside, 'districtOffice'],
} satisfies Record<DeskStep, [Parameters<typeof step>[2] & { permission: string }, Who]>

const SEQUENCES = 300
/** What a form says that cannot be read: nothing was tried then. */
const UNREAD = 'Chưa lưu được. Đồng chí xem lại các ô được đánh dấu.'

/** Who was refused which step, and how often: by the log. */
async function refusalsLogged() {
  const accounts = people.map(([of, who]) => of.accounts[who].id)
  const rows = await owner<{ key: string; n: number }[]>`
    SELECT account_id || ' ' || action AS key, count(*)::int AS n FROM audit_entries
    WHERE outcome = 'refused' AND account_id IN ${owner(accounts)} GROUP BY 1`
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]))
}

test('300 chuỗi thao tác bất kỳ của người bất kỳ: dữ liệu luôn đúng, không mục nào mất', async () => {
  let state = 2_026
  const pick = <Each>(all: readonly Each[]) => {
    state = (state * 48_271) % 2_147_483_647
    return all[state % all.length] as Each
  }
  let done = 0
  let refused = 0
  const refusals: Record<string, number> = {}
  const untouched = await itemRow(otherItem)
  const foreign = [other.agency.id, 2_147_483_647, 'abc']
  const opened: number[] = []
  const tried = new Set<DeskStep>()
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const itemId = await openItem(world)
    opened.push(itemId)
    for (let turn = 0; turn < 24; turn++) {
      // Now and then an item of an earlier sequence moves, so that merged ones have to follow.
      const moving = pick([itemId, itemId, itemId, pick(opened)])
      const { status } = await itemRow(moving)
      const fitting = deskSteps.filter((each) => transitionOf(each).from.includes(status))
      const isStray = fitting.length === 0 || pick([true, false, false, false])
      // What no sequence took yet is tried every other time.
      const untried = fitting.filter((each) => !tried.has(each))
      const isNew = untried.length > 0 && pick([true, false])
      const chosen = pick(isStray ? deskSteps : isNew ? untried : fitting)
      const [action, whose] = steps[chosen]
      const [of, who] = isStray ? pick(people) : ([world, whose] as const)
      const strange = [...(of === other ? [] : [otherItem]), 0, 2_147_483_647, 99_999_999_999, 'abc']
      const answer = await step(of, who, action, moving, {
        itemId: isStray ? pick([moving, moving, moving, ...strange]) : moving,
        agencyId: pick([world.agency.id, world.agency.id, world.agency.id, front.id, front.id, ...foreign]),
        dueOn: pick(['04/10/2022', '05/10/2022', '06/10/2022', '01/09/2022']),
        replyKind: pick(['inProgress', 'noFunds']),
        mainId: pick([moving, ...opened.slice(-4), pick(strange)]),
        isConfirmed: pick(['on', '']),
        partText: pick(['Phần nơi khác trả lời: kênh N4.', 'Kênh N4 và đường vào.', '']),
      })
      if (answer.ok) tried.add(chosen)
      if (answer.ok) done++
      else refused++
      if (!answer.ok && answer.message !== UNREAD) {
        const key = `${of.accounts[who].id} ${action.permission}`
        refusals[key] = (refusals[key] ?? 0) + 1
      }
      if (answer.ok && action === splitItem) {
        const [part] = await owner`SELECT max(id) AS id FROM feedback_items WHERE split_from_id IN (
          SELECT coalesce(split_from_id, id) FROM feedback_items WHERE id = ${moving})`
        opened.push(part?.id)
      }
    }
  }
  expect(refused).toBeGreaterThan(SEQUENCES)
  expect(done).toBeGreaterThan(SEQUENCES * 2)
  const [kinds] = await owner`
    SELECT count(DISTINCT step)::int AS n, count(*) FILTER (WHERE step = 'split')::int AS parts FROM feedback_steps s JOIN feedback_items i ON i.id = s.item_id
    WHERE i.org_id = ${world.cell.id}`
  const [counts] = await owner`
    SELECT count(*)::int AS items,
      count(*) FILTER (WHERE owner_id IS NULL OR (due_on IS NULL) <> (status = 'setAside'))::int AS astray,
      count(*) FILTER (WHERE status <> 'merged' AND (status = 'clarifying') <> (stopped_on IS NOT NULL))::int AS clocks,
      count(*) FILTER (WHERE status NOT IN ('merged', 'setAside') AND owner_id IS DISTINCT FROM CASE
        WHEN status = 'sent' THEN ${world.commune.id}::int WHEN status = 'assigned' THEN agency_id
        WHEN status IN ('forwarded', 'proposed', 'drafted') THEN ${world.top.id}::int ELSE org_id END)::int AS strangers,
      count(*) FILTER (WHERE status IN ('forwarded', 'proposed') AND agency_path IS NOT NULL)::int AS agencies,
      count(*) FILTER (WHERE status = 'merged' AND NOT EXISTS (SELECT 1 FROM feedback_items m WHERE m.id = i.merged_into_id
        AND m.status IN ('forwarded', 'clarifying', 'proposed', 'assigned', 'drafted') AND (m.owner_id, m.due_on) = (i.owner_id, i.due_on)
        AND m.stopped_on IS NOT DISTINCT FROM i.stopped_on AND m.agency_path IS NOT DISTINCT FROM i.agency_path))::int AS apart,
      count(*) FILTER (WHERE agency_id NOT IN (${world.agency.id}, ${front.id}) OR addressee_id <> ${world.addressee?.id ?? 0})::int AS foreigners,
      count(*) FILTER (WHERE asked_due_on IS NOT NULL AND status <> 'assigned')::int AS asked,
      count(*) FILTER (WHERE status = 'setAside' AND search @@ vn_query('kenh'))::int AS words,
      count(*) FILTER (WHERE version <> (SELECT count(*) FROM feedback_steps WHERE item_id = i.id))::int AS untold,
      count(*) FILTER (WHERE status <> (SELECT to_status FROM feedback_steps WHERE item_id = i.id ORDER BY id DESC LIMIT 1))::int AS wrong
    FROM feedback_items i WHERE org_id = ${world.cell.id}`
  expect(counts).toEqual({
    ...{
      items: SEQUENCES + (kinds?.parts ?? 0),
      astray: 0,
      strangers: 0,
      foreigners: 0,
      clocks: 0,
      agencies: 0,
      apart: 0,
      asked: 0,
      words: 0,
      untold: 0,
      wrong: 0,
    },
  })
  expect(kinds?.n, 'every step was taken by some sequence').toBeGreaterThanOrEqual(deskSteps.length)
  const [audited] = await owner`
    SELECT count(*)::int AS n FROM audit_entries WHERE outcome = 'done' AND subject LIKE 'feedback:%' AND org_path = ${world.cell.path}`
  expect(audited?.n, 'every step taken is in the log').toBe(done)
  expect(await refusalsLogged(), 'every refused step that was read is in the log').toEqual(refusals)
  expect(await itemRow(otherItem), 'nobody of this district reached the other').toEqual(untouched)
}, 240_000)
