import { beforeAll, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { draftReply, passOnItem } from './actions/agency'
import { clarifyItem, forwardItem, respondToItem, settleItem } from './actions/committee'
import {
  approveReply,
  assignItem,
  extendItem,
  proposeItem,
  returnDraft,
  sendBackItem,
} from './actions/leader'
import { type DeskStep, deskSteps, transitionOf } from './rules/transitions'
import { itemRow, openItem, step, stopClock, type World } from './testing'

let world: World
let front: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'ngaunhien')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
})

type Who = keyof World['accounts']
const steps = {
  forward: [forwardItem, 'committeeOffice'],
  settle: [settleItem, 'committeeSecretary'],
  clarify: [clarifyItem, 'committeeOffice'],
  respond: [respondToItem, 'cellSecretary'],
  propose: [proposeItem, 'districtOffice'],
  assign: [assignItem, 'permanentCommittee'],
  sendBack: [sendBackItem, 'permanentCommittee'],
  extend: [extendItem, 'permanentCommittee'],
  draft: [draftReply, 'agencyOfficer'],
  passOn: [passOnItem, 'agencyOfficer'],
  approve: [approveReply, 'permanentCommittee'],
  returnDraft: [returnDraft, 'permanentCommittee'],
} satisfies Record<DeskStep, [Parameters<typeof step>[2], Who]>
const people: Who[] = ['committeeOffice', 'cellSecretary', 'districtOffice', 'agencyOfficer', 'neighbour']

test('50 chuỗi thao tác bất kỳ của người bất kỳ: dữ liệu luôn đúng, không mục nào mất', async () => {
  let state = 1_945
  const pick = <Each>(all: readonly Each[]) => {
    state = (state * 48_271) % 2_147_483_647
    return all[state % all.length] as Each
  }
  let done = 0
  let refused = 0
  for (let sequence = 0; sequence < 50; sequence++) {
    const itemId = await openItem(world)
    for (let turn = 0; turn < 9; turn++) {
      const { status } = await itemRow(itemId)
      const fitting = deskSteps.filter((each) => transitionOf(each).from.includes(status))
      const isStray = fitting.length === 0 || pick([true, false, false, false])
      const [action, whose] = steps[pick(isStray ? deskSteps : fitting)]
      const answer = await step(world, isStray ? pick(people) : whose, action, itemId, {
        agencyId: pick([world.agency.id, world.agency.id, front.id]),
        dueOn: pick(['04/10/2022', '05/10/2022', '06/10/2022', '01/09/2022']),
      })
      if (answer.ok) done++
      else refused++
    }
  }
  expect(refused).toBeGreaterThan(60)
  expect(done).toBeGreaterThan(120)
  const [counts] = await owner`
    SELECT count(*)::int AS items,
      count(*) FILTER (WHERE owner_id IS NULL OR due_on IS NULL)::int AS astray,
      count(*) FILTER (WHERE (status = 'clarifying') <> (stopped_on IS NOT NULL))::int AS clocks,
      count(*) FILTER (WHERE status IN ('forwarded', 'proposed') AND agency_path IS NOT NULL)::int AS agencies,
      count(*) FILTER (WHERE version <> (SELECT count(*) FROM feedback_steps WHERE item_id = i.id))::int AS untold,
      count(*) FILTER (WHERE status <> (SELECT to_status FROM feedback_steps WHERE item_id = i.id ORDER BY id DESC LIMIT 1))::int AS wrong
    FROM feedback_items i WHERE org_id = ${world.cell.id}`
  expect(counts).toEqual({ items: 50, astray: 0, clocks: 0, agencies: 0, untold: 0, wrong: 0 })
  const [audited] = await owner`
    SELECT count(*)::int AS n FROM audit_entries WHERE outcome = 'done' AND subject LIKE 'feedback:%' AND org_path = ${world.cell.path}`
  expect(audited?.n, 'every step taken is in the log').toBe(done)
}, 120_000)
