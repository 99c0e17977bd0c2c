import { randomUUID } from 'node:crypto'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openMonth } from './actions/oversee'
import { registerMeeting } from './actions/plan'

/** A world with a school cell beside the two village cells, on 05/09/2022. */
export async function makeCalendarWorld() {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-05"') ON CONFLICT DO NOTHING`
  const world = await makeWorld(seedDb, `lich${randomUUID().slice(0, 8)}`)
  const school = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.commune.id,
    name: 'Chi bộ Trường THCS An Thịnh',
    cellType: 'school',
  })
  return { ...world, school }
}
export type CalendarWorld = Awaited<ReturnType<typeof makeCalendarWorld>>

export async function open(world: CalendarWorld, month = '2022-09-01') {
  await signInAs(world.accounts.organisationBoard)
  return send(openMonth, { orgId: world.top.id, month })
}

type Row = {
  id: number
  version: number
  state: string
  dueOn: string | null
  plannedOn: string | null
  lateReason: string | null
}
export async function meetingOf(org: { id: number }, month = '2022-09-01') {
  const [row] = await owner<Row[]>`
    SELECT id, version, state, due_on::text AS "dueOn", planned_on::text AS "plannedOn", late_reason AS "lateReason"
    FROM meetings WHERE org_id = ${org.id} AND month = ${month}`
  if (!row) throw new Error('no meeting')
  return row
}

export async function plan(org: { id: number }, plannedOn: string, more: object = {}, month?: string) {
  const { id, version } = await meetingOf(org, month)
  return send(registerMeeting, {
    id,
    version,
    plannedOn,
    plannedAt: '19h30',
    place: 'Nhà văn hóa thôn',
    mode: 'inPerson',
    ...more,
  })
}

export const openedMeetings = async (world: CalendarWorld) => {
  const [row] =
    await owner`SELECT count(*)::int AS n FROM meetings WHERE starts_with(org_path, ${world.top.path})`
  return row?.n
}
