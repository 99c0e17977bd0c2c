import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { dissolveCell } from './actions/dissolve'
import { listObstacles } from './queries/obstacles'
import { dissolveForm as form, makeCell, makeOffice, placed as place } from './testing'

/** Founded after the day of the decision. */
const young = { foundedOn: '2022-09-05' }

let world: World
let other: typeof world
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tuchoi')
  other = await makeWorld(seedDb, 'tuchoikhac')
})

const membersOf = async (orgId: number) =>
  (await owner`SELECT count(*)::int AS n FROM members WHERE org_id = ${orgId} AND status = 'active'`)[0]?.n
const endedOn = async (id: number) =>
  (await owner`SELECT ended_on::text AS day FROM organisations WHERE id = ${id}`)[0]?.day

describe('từ chối, không ghi gì', () => {
  let cell: Awaited<ReturnType<typeof makeOffice>>['cell']
  let people: Awaited<ReturnType<typeof makeOffice>>['people']
  beforeAll(async () => {
    ;({ cell, people } = await makeOffice(world, 'Chi bộ Mặt trận xã', ['Giàng A Chín', 'Giàng A Mười']))
  })
  const refused = async (given: object, message: RegExp) => {
    await signInAs(world.accounts.organisationBoard)
    const answer = await send(dissolveCell, form(cell.id, given))
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(message) })
    expect(await membersOf(cell.id)).toBe(2)
    expect(await endedOn(cell.id)).toBeNull()
  }

  test.each([
    ['còn người chưa xếp', () => place(people.slice(1), [world.cell.id]), /Còn 1 đảng viên.*Giàng A Chín/],
    ['về chi bộ đã giải thể', async () => ({ toId: await ended() }), /đã giải thể hoặc sáp nhập/],
    ['về chi bộ huyện khác', () => ({ toId: other.cell.id }), /Không tìm thấy/],
    ['về đảng bộ', () => ({ toId: world.commune.id }), /Không tìm thấy/],
    ['về chính mình', () => ({ toId: cell.id }), /không tiếp nhận đảng viên của chính mình/],
    [
      'người của chi bộ khác',
      () => ({ toId: world.cell.id, 'placements[]': [`${world.member.id}:${world.neighbour.id}`] }),
      /vừa thay đổi/,
    ],
    ['mã vớ vẩn', () => ({ toId: world.cell.id, 'placements[]': ['1:1 or 1=1'] }), /xem lại các ô/],
    ['sáp nhập chưa chọn nơi nhận', () => ({ kind: 'merged' }), /chọn chi bộ tiếp nhận chung/],
    [
      'sáp nhập vào hai nơi',
      () => ({ kind: 'merged', ...place(people, [world.cell.id, world.neighbour.id]) }),
      /Sáp nhập/,
    ],
    ['ngày chưa đến', () => ({ toId: world.cell.id, happenedOn: '01/01/2099' }), /chưa đến/],
    [
      'nơi nhận lập sau ngày có hiệu lực',
      async () => ({ toId: (await makeCell(world.commune.id, 'Chi bộ Mới Lập', young)).id }),
      /như hiện nay từ ngày 05\/09\/2022/,
    ],
    ['bản cũ', () => ({ toId: world.cell.id, version: 7 }), /vừa được người khác sửa/],
  ])('%s', async (_what, given, message) => {
    await refused(await given(), message)
  })
  const ended = async () => {
    const gone = await makeOffice(world, 'Chi bộ Đã Giải Thể', [])
    await owner`UPDATE organisations SET ended_on = '2022-08-01' WHERE id = ${gone.cell.id}`
    return gone.cell.id
  }

  test('biên bản đang ghi; kỳ họp đã đăng ký', async () => {
    const [meeting] = await owner`INSERT INTO meetings (org_id, month, state, planned_on)
      VALUES (${cell.id}, '2022-08-01', 'registered', '2022-08-07') RETURNING id`
    await refused({ toId: world.cell.id }, /đã đăng ký mà chưa họp/)
    const board = await viewerOf(world.accounts.organisationBoard)
    const obstacles = await listObstacles(board, { ...cell, kind: 'cell' }, '2022-09-07')
    expect(obstacles, 'trang nói trước khi điền').toEqual([
      {
        message: expect.stringMatching(/đã đăng ký mà chưa họp/),
        href: `/calendar?month=2022-09&org=${cell.id}`,
      },
    ])
    const nearby = await viewerOf(other.accounts.organisationBoard)
    expect(await listObstacles(nearby, { ...cell, kind: 'cell' }, '2022-09-07')).toEqual([])
    await refused({ toId: world.cell.id, isConfirmed: '' }, /xem lại các ô/)
    await owner`INSERT INTO minutes (meeting_id, org_id, template_id, content) VALUES (${meeting?.id}, ${cell.id}, 1, '{}')`
    await refused({ toId: world.cell.id }, /đang ghi/)
  })

  test('đợt xếp loại đã kiểm phiếu mà chưa gửi, đã gửi mà chưa quyết định', async () => {
    await owner`DELETE FROM minutes WHERE org_id = ${cell.id}`
    await owner`DELETE FROM meetings WHERE org_id = ${cell.id}`
    await owner`INSERT INTO rating_campaigns (org_id, year, rule_set_id, held_on, returned)
      SELECT ${cell.id}, 2022, min(id), '2022-08-31', 5 FROM rule_sets`
    await refused({ toId: world.cell.id }, /năm 2022 ngày 31\/08\/2022, đã có kết quả kiểm phiếu mà chưa gửi/)
    await owner`UPDATE rating_campaigns SET state = 'tallied' WHERE org_id = ${cell.id}`
    await refused({ toId: world.cell.id }, /năm 2022 chờ quyết định/)
    await owner`UPDATE rating_campaigns SET state = 'finished' WHERE org_id = ${cell.id}`
  })

  test.each(['cellSecretary', 'permanentCommittee', 'admin'] as const)(
    '%s không giải thể được',
    async (who) => {
      await signInAs(world.accounts[who])
      expect(await send(dissolveCell, form(cell.id, { toId: world.cell.id }))).toMatchObject({ ok: false })
    },
  )
})
