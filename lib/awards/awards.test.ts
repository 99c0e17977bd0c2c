import { beforeAll, describe, expect, test } from 'vitest'
import { makeNeighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endAward, endDiscipline, recordAward, recordDiscipline } from './actions'
import { badgeWaitWords } from './labels'
import { listAwards, listDisciplines, listUnrecordedDisciplines } from './queries'

const TODAY = '2022-09-20'
let around: Awaited<ReturnType<typeof makeNeighbourhood>>
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

  test('khai trừ: ra khỏi danh sách ngay, quá trình sinh hoạt ghi lại', async () => {
    await signInAs(around.world.accounts.committeeOffice)
    const { id } = around.world.stranger
    expect(await send(recordDiscipline, discipline({ memberId: id, penalty: 'expulsion' }))).toMatchObject({
      ok: true,
    })
    expect(await owner`SELECT status, since_on, since_reason FROM members WHERE id = ${id}`).toMatchObject([
      { status: 'expelled', since_on: '2022-08-05', since_reason: 'left' },
    ])
  })

  test('Huy hiệu lùi 6, 9, 12 tháng theo hình thức', () => {
    const months = (['reprimand', 'warning', 'dismissal'] as const).map(
      (kind) => /lùi (\d+) tháng/.exec(badgeWaitWords(kind))?.[1],
    )
    expect(months).toEqual(['6', '9', '12'])
    expect(badgeWaitWords('expulsion')).toBe('')
  })
})
