import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { beginTransfer } from './actions/begin'
import {
  cancelTransfer,
  hearOfTransfer,
  introduceTransfer,
  presentTransfer,
  receiveTransfer,
  returnTransfer,
} from './actions/steps'
import { endTransfer } from './actions/temporary'
import { atVersion, OFFICIAL_PAPERS } from './testing'

/** The same sequence every time: a linear congruential generator. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'ngaunhien')
})
beforeEach(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"') ON CONFLICT DO NOTHING`
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2022-09-07')
})

const MEMBERS = 8
const TRIES = 160
const today = '7/9/2022'
const signed = { signer: 'Bí thư', number: '1', signedOn: today }

test('160 việc bất kỳ của hai chi bộ: không ai mất, không ai thừa, không ai chuyển hai lần cùng lúc', async () => {
  const roll = dice(20_220_907)
  await signInAs(world.accounts.organisationBoard)
  const ids = await Promise.all(
    Array.from({ length: MEMBERS }, (_, index) =>
      makeMember(seedDb, {
        orgId: index % 2 ? world.cell.id : world.neighbour.id,
        fullName: `Người Thứ ${'ABCDEFGH'[index]}`,
        admittedOn: '2010-05-19',
      }),
    ),
  ).then((made) => made.map(({ id }) => id))
  const placeOf = async (memberId: number) =>
    (await owner`SELECT org_id FROM members WHERE id = ${memberId}`)[0]?.org_id

  const begin = async () => {
    const memberId = ids[roll(MEMBERS)] ?? 0
    const here = await placeOf(memberId)
    const there = here === world.cell.id ? world.neighbour.id : world.cell.id
    const isTemporary = roll(3) === 0
    return send(beginTransfer, {
      ...{ memberId, decidedOn: today, isClear: 'on', kind: isTemporary ? 'temporary' : 'official' },
      ...(isTemporary
        ? { reason: 'temporaryWork', startsOn: today, endsOn: '7/3/2023' }
        : { reason: 'newJob' }),
      ...(roll(4) === 0 ? { place: 'Nơi khác' } : { toOrgId: there }),
    })
  }
  const steps = [
    async (id: number) => send(introduceTransfer, await atVersion(id, signed)),
    async (id: number) => send(introduceTransfer, await atVersion(id, signed)),
    async (id: number) => send(presentTransfer, await atVersion(id, { presentedOn: today })),
    async (id: number) =>
      send(receiveTransfer, await atVersion(id, { receivedOn: today, 'papers[]': OFFICIAL_PAPERS })),
    async (id: number) => send(returnTransfer, await atVersion(id, { note: 'Trả lại' })),
    async (id: number) => send(cancelTransfer, await atVersion(id, { note: 'Hủy' })),
    async (id: number) => send(hearOfTransfer, await atVersion(id, { receivedOn: today, number: '9' })),
    async (id: number) => send(endTransfer, await atVersion(id, { endedOn: today })),
  ]
  for (let at = 0; at < TRIES; at += 1) {
    const transfers = await owner`SELECT t.id FROM transfers t JOIN members m ON m.id = t.member_id
      WHERE m.id = ANY(${ids}) ORDER BY t.id DESC LIMIT 6`
    const chosen = transfers[roll(6)]
    const which = roll(steps.length)
    await (chosen && roll(5) > 0 ? steps[which]?.(Number(chosen.id)) : begin())

    const [counted] = await owner`SELECT
      (SELECT count(*)::int FROM members WHERE id = ANY(${ids})) AS members,
      (SELECT count(*)::int FROM memberships s JOIN members m ON m.id = s.member_id
        AND (s.org_id, s.standing, s.status) = (m.org_id, m.standing, m.status)
        WHERE s.member_id = ANY(${ids}) AND s.ends_on IS NULL) AS standing,
      count(*) FILTER (WHERE running)::int AS running,
      count(DISTINCT member_id) FILTER (WHERE running)::int AS movers,
      count(*) FILTER (WHERE staying)::int AS staying,
      count(*) FILTER (WHERE staying AND direction = 'within')::int AS guests,
      (SELECT count(*)::int FROM members WHERE id = ANY(${ids}) AND status = 'elsewhere') AS elsewhere,
      (SELECT count(*)::int FROM members m JOIN transfers g ON g.guest_id = m.id
        WHERE g.member_id = ANY(${ids}) AND m.status = 'active') AS rows_beside
      FROM (SELECT *, state = 'received' AND kind = 'temporary' AS staying,
        state IN ('begun', 'introduced', 'presented') OR state = 'received' AND kind = 'temporary' AS running
        FROM transfers WHERE member_id = ANY(${ids})) t`
    expect(counted).toMatchObject({ members: MEMBERS, standing: MEMBERS })
    expect(counted?.movers).toBe(counted?.running)
    expect(counted?.elsewhere).toBe(counted?.staying)
    expect(counted?.rows_beside).toBe(counted?.guests)
  }
  // The walk has to have gone somewhere, else it would prove nothing.
  const reached =
    await owner`SELECT DISTINCT state FROM transfers WHERE member_id = ANY(${ids}) ORDER BY state`
  expect(reached.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['received', 'ended', 'cancelled', 'returned']),
  )
})
