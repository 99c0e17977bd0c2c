import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { memberFilter } from './input'
import { getMember } from './queries/detail'
import { countMembers, listMembers } from './queries/list'

const TODAY = '2022-09-07'
let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsach')
})

describe('danh sách', () => {
  test('đảng viên chỉ thấy mình', async () => {
    const viewer = await viewerOf(world.accounts.member)
    const { rows } = await listMembers(viewer, memberFilter.parse({}), TODAY)
    expect(rows.map(({ id }) => id)).toEqual([world.member.id])
    expect(await getMember(viewer, world.secretary.id)).toBeUndefined()
  })

  test('tổ chức ngoài phạm vi trong địa chỉ: không có ai', async () => {
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const { rows } = await listMembers(viewer, memberFilter.parse({ org: world.neighbour.id }), TODAY)
    expect(rows).toEqual([])
  })

  test('địa chỉ hỏng không làm hỏng trang', () => {
    expect(
      memberFilter.parse({ org: 'x', standing: ['a', 'b'], q: ['a'], after: '{"a":1}', exempt: 'yes' }),
    ).toEqual({
      q: '',
      org: undefined,
      standing: undefined,
      exempt: undefined,
      away: undefined,
      status: undefined,
      after: undefined,
    })
  })

  test('các chữ theo thứ tự, không cần liền nhau, có dấu hay không', async () => {
    const orgId = world.neighbour.id
    for (const fullName of ['Tạ Bích An', 'Tạ Thị Mai Anh', 'Tạ Thị Lan', 'An Văn Tạ'])
      await makeMember(seedDb, { orgId, fullName })
    const viewer = await viewerOf(world.accounts.neighbour)
    const found = async (q: string) => {
      const { rows } = await listMembers(viewer, memberFilter.parse({ q }), TODAY)
      return rows.map(({ fullName }) => fullName)
    }
    expect(await found('Tạ An')).toEqual(['Tạ Bích An', 'Tạ Thị Mai Anh'])
    expect(await found('ta  an')).toEqual(['Tạ Bích An', 'Tạ Thị Mai Anh'])
    expect(await found('Tạ Mai')).toEqual(['Tạ Thị Mai Anh'])
    expect(await found('an ta')).toEqual(['An Văn Tạ'])
    expect(await found('Tạ _n')).toEqual([])
  })

  test('đúng dấu đứng trước, rồi theo tên gọi; lật trang không sót, không trùng', async () => {
    const viewer = await viewerOf(world.accounts.neighbour)
    const names = ['Đặng Văn Đức', 'Đặng Văn Dũng', 'Đặng Thị An', 'Dang Van Duc', 'Đặng Thị Ân']
    for (const fullName of [...names, ...Array.from({ length: 30 }, (_, n) => `Đặng Thêm ${n % 7}`)])
      await makeMember(seedDb, {
        orgId: world.neighbour.id,
        fullName: fullName.replace(/\d/, (n) => 'ABCDEGH'[+n] ?? ''),
      })
    const pages = []
    let after: string | undefined
    do {
      const { rows, next } = await listMembers(viewer, memberFilter.parse({ q: 'đặng', after }), TODAY)
      pages.push(rows)
      after = next
    } while (after)
    const all = pages.flat()
    expect(pages[0]).toHaveLength(25)
    expect(new Set(all.map(({ id }) => id)).size).toBe(35)
    expect(all.at(-1)?.fullName).toBe('Dang Van Duc')
    const order = all.map(({ fullName }) => fullName).filter((name) => names.includes(name))
    expect(order).toEqual(['Đặng Thị An', 'Đặng Thị Ân', 'Đặng Văn Dũng', 'Đặng Văn Đức', 'Dang Van Duc'])
    expect(await countMembers(viewer, memberFilter.parse({ q: 'dang' }), TODAY)).toMatchObject({
      total: 35,
      full: 35,
    })
  })
})
