import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endAward, endDiscipline, recordAward, recordDiscipline } from './actions'
import { badgeWaitWords } from './labels'
import { listAwards, listDisciplines, listUnrecordedDisciplines } from './queries'
import { badgeWait } from './rules'

const TODAY = '2022-09-20'
let around: Neighbourhood
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  around = await makeNeighbourhood(seedDb, 'khenthuong')
})

const award = () => ({
  ...{ memberId: around.world.secretary.id, awardTitle: 'Giấy khen năm 2021', awardedOn: '03/02/2022' },
  ...{ awardNumber: '05-QĐ/ĐU', awardLevel: 'grassroots', awardIssuer: 'Đảng ủy xã An Thịnh' },
})
const discipline = (given: Record<string, string | number> = {}) => ({
  ...{
    memberId: around.world.member.id,
    penalty: 'reprimand',
    disciplineTitle: 'Quyết định thi hành kỷ luật',
  },
  ...{ disciplinedOn: '05/08/2022', disciplineNumber: '21-QĐ/CB', disciplineLevel: 'cell' },
  ...{ disciplineIssuer: 'Chi bộ thôn Đông Hạ', ...given },
})

describe('khen thưởng', () => {
  test('ghi, rồi thu hồi: dòng còn, nói vì sao; không sửa, không xóa được', async () => {
    const viewer = await signInAs(around.world.accounts.cellSecretary)
    expect(await send(recordAward, { ...award(), awardedOn: '21/09/2022' })).toMatchObject({
      fields: { awardedOn: expect.anything() },
    })
    expect(await send(recordAward, award())).toMatchObject({ ok: true })
    const rows = () => listAwards(viewer, around.world.secretary.id)
    const [made] = await rows()
    expect(made).toMatchObject({ title: 'Giấy khen năm 2021', decidedOn: '2022-02-03', endsOn: null })
    const end = { awardId: made?.id ?? 0, awardEndNote: 'Ghi nhầm người' }
    expect(await send(endAward, { ...end, awardEndsOn: '01/02/2022' })).toMatchObject({ ok: false })
    expect(await send(endAward, { ...end, awardEndsOn: '20/09/2022' })).toMatchObject({ ok: true })
    expect(await rows()).toMatchObject([{ endsOn: TODAY, endNote: 'Ghi nhầm người' }])
    await expect(owner`UPDATE awards SET title = 'khác'`).rejects.toThrow('end once')
  })
})

describe('kỷ luật', () => {
  test('theo kết quả xét của chi bộ: một lần, đúng người, không trước ngày họp', async () => {
    const viewer = await signInAs(around.world.accounts.cellSecretary)
    const { member, secretary } = around.world
    const waiting = () => listUnrecordedDisciplines(viewer, member.id)
    const [considered] = await waiting()
    const proposalId = considered?.id ?? 0
    expect(considered).toMatchObject({ heldOn: '2022-08-01' })
    for (const [given, field] of [
      [{ memberId: secretary.id }, 'proposalId'],
      [{ disciplinedOn: '31/07/2022' }, 'disciplinedOn'],
      [{ proposalId: around.ids.proposalId ?? 0 }, 'proposalId'],
    ] as const)
      expect(await send(recordDiscipline, discipline({ proposalId, ...given }))).toMatchObject({
        ok: false,
        fields: { [field]: expect.anything() },
      })
    expect(await send(recordDiscipline, discipline({ proposalId }))).toMatchObject({ ok: true })
    expect(await waiting()).toEqual([])
    expect(await send(recordDiscipline, discipline({ proposalId }))).toMatchObject({
      message: expect.stringContaining('đã được ghi'),
    })
    const [made] = await listDisciplines(viewer, member.id)
    expect(made).toMatchObject({ penalty: 'reprimand', proposalId })
    const end = { disciplineEndsOn: '15/09/2022', disciplineEndNote: 'Theo 30-QĐ/ĐU' }
    expect(await send(endDiscipline, { ...end, disciplineId: made?.id ?? 0 })).toMatchObject({ ok: true })
    const audited = await owner`SELECT detail FROM audit_entries WHERE action LIKE 'disciplines.%'`
    expect(JSON.stringify(audited)).not.toContain('Quyết định thi hành')
  })

  test('thư ký chi bộ thấy khen thưởng, không thấy kỷ luật; đảng viên thấy của mình', async () => {
    const { member, accounts, secretary } = around.world
    const recorder = await viewerOf(accounts.cellRecorder)
    expect(await listAwards(recorder, member.id)).toHaveLength(1)
    expect(await listDisciplines(recorder, member.id)).toEqual([])
    const own = await viewerOf(accounts.member)
    expect(await listDisciplines(own, member.id)).toHaveLength(2)
    expect(await listAwards(own, secretary.id)).toEqual([])
  })

  test('cách chức, khai trừ: bí thư chi bộ chỉ ghi theo đề nghị đã được cấp trên đồng ý', async () => {
    await signInAs(around.world.accounts.neighbour)
    const { stranger, neighbour } = around.world
    const [minutes] = await owner`SELECT id FROM minutes LIMIT 1`
    const proposed = async (position: number, state: string) => {
      const [made] =
        await owner`INSERT INTO proposals (org_id, minutes_id, position, kind, member_id, full_name, motion,
        held_on, votes, base, is_met, state, decided_on) VALUES (${neighbour.id}, ${Number(minutes?.id)}, ${position}, 'discipline',
        ${stranger.id}, 'x', 'khai trừ', '2022-08-01', 9, 9, true, ${state},
        ${state === 'approved' ? '2022-08-05' : null}) RETURNING id`
      return Number(made?.id)
    }
    const attempt = (penalty: string, proposalId = 0) =>
      send(
        recordDiscipline,
        discipline({ memberId: stranger.id, penalty, ...(proposalId ? { proposalId } : {}) }),
      )
    for (const [penalty, position] of [
      ['dismissal', 91],
      ['expulsion', 92],
    ] as const)
      for (const proposalId of [0, await proposed(position, 'ownDecision')])
        expect(await attempt(penalty, proposalId)).toMatchObject({ fields: { penalty: expect.anything() } })
    expect(await attempt('dismissal', await proposed(90, 'approved'))).toMatchObject({ ok: true })
    expect(await owner`SELECT status FROM members WHERE id = ${stranger.id}`).toEqual([{ status: 'active' }])
  })

  test('khai trừ: ra khỏi danh sách ngay; ghi nhầm, hủy bỏ thì trở lại, không phải chi bộ ghi', async () => {
    const { id } = around.world.stranger
    const office = await signInAs(around.world.accounts.committeeOffice)
    expect(await send(recordDiscipline, discipline({ memberId: id, penalty: 'expulsion' }))).toMatchObject({
      ok: true,
    })
    expect(await owner`SELECT status, since_on, since_reason FROM members WHERE id = ${id}`).toMatchObject([
      { status: 'expelled', since_on: '2022-08-05', since_reason: 'left' },
    ])
    const made = (await listDisciplines(office, id)).find(({ penalty }) => penalty === 'expulsion')
    const end = {
      ...{ disciplineId: made?.id ?? 0, disciplineEndsOn: '15/09/2022' },
      disciplineEndNote: 'Hủy theo 31-QĐ/UBKT',
    }
    await signInAs(around.world.accounts.neighbour)
    expect(await send(endDiscipline, end)).toMatchObject({ ok: false })
    await signInAs(around.world.accounts.committeeOffice)
    expect(await send(endDiscipline, end)).toMatchObject({ ok: true })
    expect(await owner`SELECT status, since_on, since_reason FROM members WHERE id = ${id}`).toMatchObject([
      { status: 'active', since_on: '2022-09-15', since_reason: 'returned' },
    ])
  })

  test('hủy khai trừ khi chi bộ đã kết thúc hoạt động: kỷ luật hết, không ai đứng ở chi bộ cũ', async () => {
    const { commune, accounts } = around.world
    const cell = await makeOrganisation(seedDb, { kind: 'cell', name: 'Chi bộ Đã Hết', parentId: commune.id })
    const { id } = await makeMember(seedDb, { orgId: cell.id, fullName: 'Ma Văn Oan' })
    const office = await signInAs(accounts.committeeOffice)
    await send(recordDiscipline, discipline({ memberId: id, penalty: 'expulsion' }))
    await owner`UPDATE organisations SET ended_on = '2022-08-31' WHERE id = ${cell.id}`
    const [made] = await listDisciplines(office, id)
    const end = { disciplineEndsOn: '15/09/2022', disciplineEndNote: 'Hủy theo 32-QĐ/UBKT' }
    expect(await send(endDiscipline, { ...end, disciplineId: made?.id ?? 0 })).toMatchObject({
      message: expect.stringContaining('chi bộ cũ đã kết thúc hoạt động'),
    })
    expect(await owner`SELECT status FROM members WHERE id = ${id}`).toEqual([{ status: 'expelled' }])
  })

  test('Huy hiệu lùi 6, 9, 12 tháng theo hình thức', () => {
    const months = (['reprimand', 'warning', 'dismissal'] as const).map(
      (kind) => /lùi (\d+) tháng/.exec(badgeWaitWords(kind))?.[1],
    )
    expect(months).toEqual(['6', '9', '12'])
    expect(badgeWaitWords('expulsion')).toBe('')
  })

  test('kỷ luật nào làm lùi Huy hiệu: lâu nhất, chưa hết trước ngày đủ năm', () => {
    const given = [
      { penalty: 'reprimand', decidedOn: '2022-08-31' },
      { penalty: 'dismissal', decidedOn: '2022-01-10' },
      { penalty: 'expulsion', decidedOn: '2022-09-01' },
    ] as const
    expect(badgeWait(given, '2022-09-02')).toMatchObject({ penalty: 'reprimand', untilOn: '2023-02-28' })
    expect(badgeWait(given.slice(1), '2023-01-09')).toMatchObject({ months: 12, untilOn: '2023-01-10' })
    expect(badgeWait(given.slice(1), '2023-01-10')).toBeUndefined()
  })
})
