import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { printedProbationOpinions, printedWayOpinions } from '@/lib/candidates/form-paper'
import { candidateForPrint, probationerForPrint } from '@/lib/candidates/queries/print'
import { printedResolution, wayResolution } from '@/lib/candidates/resolution-paper'
import { firstHelperNote } from '@/lib/candidates/rules/way'
import { roundDecisionIsThere } from '@/lib/collectives/issue-decision'
import { roundDecisionForPrint } from '@/lib/collectives/queries/print'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { duesReportForPrint } from '@/lib/dues/queries/print'
import { readPaper } from '@/lib/pdf/testing'
import { printedHandover } from '@/lib/reorganisations/paper'
import { handoverForPrint } from '@/lib/reorganisations/queries/print'
import { printedIntroduction } from '@/lib/residences/print'
import { residenceForPrint } from '@/lib/residences/queries/print'
import { printedNotice } from '@/lib/transfers/print'
import { transferForPrint } from '@/lib/transfers/queries/print'
import { lookUp } from '@/lib/verify/look-up'
import { paperResponse } from './paper-response'
import { type Printed, printedResponse } from './printed-response'
import { reportResponse } from './report-response'

vi.mock('@/lib/auth/device', () => ({ origin: async () => ({ address: '203.0.113.9' }) }))

let around: Neighbourhood
const idOf = (name: keyof (typeof around)['ids']) => around.ids[name] ?? 0
let helped: number
let probationer: number
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
  const { cell, accounts } = around.world
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
  const [step] = await seedDb
    .insert(schema.candidateSteps)
    .values({
      ...{ candidateId: idOf('candidateId'), orgId: cell.id, doneBy: accounts.cellSecretary.id },
      ...{ fromStage: 'outstanding', toStage: 'helped', takenOn: '2022-01-05', doneOn: '2022-01-05' },
      paper: '02-NQ/CB',
      note: firstHelperNote('Lò Văn Giúp'),
    })
    .returning()
  helped = step?.id ?? 0
  const novice = await makeMember(seedDb, {
    ...{ orgId: cell.id, fullName: 'Lường Thị Mai', standing: 'probationary', admittedOn: '2021-09-02' },
  })
  probationer = novice.id
})

type Row = { code: string; sha256: string; state: string; holds: boolean }
type Who = keyof (typeof around)['world']['accounts']
type Given<T> = T | undefined

const viewer = (who: Who = 'cellSecretary') => viewerOf(around.world.accounts[who])
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const codesOn = async (bytes: Uint8Array) =>
  (await readPaper(bytes)).sheets.map(
    ({ items }) => items.find(({ text }) => text.startsWith('Mã tra cứu'))?.text,
  )
const stored = (form: string, id: number) =>
  owner<Row[]>`SELECT code, sha256, state, superseded_at IS NULL AS holds FROM papers
               WHERE form = ${form} AND subject_id = ${id} ORDER BY subject_version`
const answerTo = async (who: Who, asked: { code?: string; hash?: string }) => lookUp(await viewer(who), asked)
const known = <T>(found: Given<T>, printed: (found: T) => Given<Printed>) => found && printed(found)

const papers = [
  {
    ...{ form: 'handover', label: 'Biên bản bàn giao', href: '/reorganisations/' },
    of: () => idOf('handoverId'),
    find: async (who: Viewer) => known(await handoverForPrint(who, idOf('handoverId')), printedHandover),
    change: () => owner`UPDATE handovers SET remark = 'Đã nhận đủ' WHERE id = ${idOf('handoverId')}`,
  },
  {
    ...{ form: 'residenceIntroduction', label: 'Giấy giới thiệu', href: '/residences/' },
    of: () => idOf('residenceId'),
    find: async (who: Viewer) =>
      known(await residenceForPrint(who, idOf('residenceId')), printedIntroduction),
    change: () => owner`UPDATE members SET address = 'thôn Tây Thượng' WHERE id = ${idOf('memberId')}`,
  },
  {
    ...{ form: 'transferNotice', label: 'Phiếu báo', href: '/transfers/' },
    of: () => idOf('transferId'),
    find: async (who: Viewer) => known(await transferForPrint(who, idOf('transferId')), printedNotice),
    change: () => owner`UPDATE members SET birth_year = 1966 WHERE id = ${idOf('memberId')}`,
  },
  {
    ...{ form: 'wayResolution', label: 'Nghị quyết', href: '/candidates/' },
    of: () => helped,
    find: async (who: Viewer) =>
      known(await candidateForPrint(who, idOf('candidateId')), (person) => printedResolution(person, 'help')),
    change: async () => {
      await owner`INSERT INTO candidate_steps (candidate_id, org_id, org_path, from_stage, to_stage, taken_on, paper, note, done_by, done_on)
        SELECT candidate_id, org_id, org_path, way.was::candidate_stage, 'helped', '2022-06-05', '09-NQ/CB', way.note, done_by, '2022-06-05'
        FROM candidate_steps, (VALUES ('helped', 'Đổi người giúp đỡ'), ('stopped', '')) way (was, note)
        WHERE candidate_steps.id = ${helped}`
      await owner`UPDATE candidates SET ethnic_group = 'Thái' WHERE id = ${idOf('candidateId')}`
    },
  },
  {
    ...{ form: 'wayOpinions', label: 'Tổng hợp ý kiến', href: '/candidates/' },
    of: () => idOf('candidateId'),
    find: async (who: Viewer) => known(await candidateForPrint(who, idOf('candidateId')), printedWayOpinions),
    change: () => owner`UPDATE candidates SET born_on = '2000-05-04' WHERE id = ${idOf('candidateId')}`,
  },
  {
    ...{ form: 'probationOpinions', label: 'Tổng hợp ý kiến', href: '/members/' },
    of: () => probationer,
    find: async (who: Viewer) => known(await probationerForPrint(who, probationer), printedProbationOpinions),
    change: () => owner`UPDATE members SET admitted_on = '2021-09-03' WHERE id = ${probationer}`,
  },
]

describe.each(papers)('$form', ({ form, label, href, of, find, change }) => {
  const print = async () => {
    const who = await viewer()
    const printed = await find(who)
    if (!printed) throw new Error('nothing to print')
    return bytesOf(await printedResponse(who, printed))
  }

  test('in lần đầu thì lưu cùng mã trên từng trang, in lại là đúng những byte ấy', async () => {
    const first = await print()
    await owner`UPDATE settings SET value = '"2022-09-08"' WHERE key = 'clockOn'`
    expect((await print()).equals(first)).toBe(true)
    const [paper, ...more] = await stored(form, of())
    expect(paper).toMatchObject({ state: 'made', holds: true })
    expect(more).toEqual([])
    const codes = await codesOn(first)
    expect(new Set(codes)).toEqual(new Set([`Mã tra cứu: ${paper?.code}`]))
  })

  test('tra mã: người đọc được thấy là giấy gì; người khác không biết là có, có mã băm thì chỉ “có”', async () => {
    // Whoever asks for code after code that is not his is made to wait.
    await owner`DELETE FROM sign_in_failures`
    const [{ code, sha256: hash } = { code: '', sha256: '' }] = await stored(form, of())
    expect(await answerTo('cellSecretary', { code, hash })).toMatchObject({
      kind: 'paper',
      fits: true,
      paper: { label, sha256: hash, standing: { href: expect.stringContaining(href) } },
    })
    expect(await answerTo('neighbour', { code })).toEqual({ kind: 'needsHash', code })
    expect(await answerTo('neighbour', { code, hash })).toEqual({ kind: 'genuine', code })
  })

  test('điều ghi trong giấy đổi: giấy mới, mã mới, giấy trước tra ra bản thay; nghị quyết đã ký thì giữ nguyên', async () => {
    const first = await print()
    await change()
    const second = await print()
    const [old, now, ...more] = await stored(form, of())
    expect(await find(await viewer('neighbour'))).toBeUndefined()
    if (form === 'wayResolution') {
      expect([second.equals(first), old?.holds, now]).toEqual([true, true, undefined])
      return
    }
    expect([old?.holds, now?.holds, more]).toEqual([false, true, []])
    expect(await codesOn(second)).toContain(`Mã tra cứu: ${now?.code}`)
    expect(await answerTo('cellSecretary', { code: old?.code })).toMatchObject({
      paper: { replacedBy: now?.code },
    })
  })
})

test('nghị quyết nêu người giúp đỡ đã phân công khi ấy; làm hồ sơ lại là nghị quyết mới', async () => {
  const person = await candidateForPrint(await viewer(), idOf('candidateId'))
  if (!person) throw new Error('candidate not found')
  const words = JSON.stringify(wayResolution(person, 'help', '2022-09-07'))
  expect(words).toContain('Lò Văn Giúp')
  expect(words).toContain('02-NQ/CB')
  const step = { from: 'dossier', to: 'dossier', takenOn: '2022-03-01', note: '' } as const
  const steps = [
    { ...step, id: 1, from: 'certified' as const, paper: '03-NQ/CB' },
    { ...step, id: 2, paper: '07-NQ/CB' },
    { ...step, id: 3, paper: '0123', note: 'Giấy chứng nhận mới học lớp nhận thức về Đảng' },
  ]
  expect(printedResolution({ ...person, steps }, 'dossier')?.id).toBe(2)
})

test('nghị quyết chưa ghi bước là dự thảo nên không lưu', async () => {
  const person = await candidateForPrint(await viewer(), idOf('candidateId'))
  expect(person && [printedResolution(person, 'class'), printedResolution(person, 'dossier')]).toEqual([
    undefined,
    undefined,
  ])
})

test('quyết định xếp loại: đã lưu thì giữ nguyên dù tổ chức đổi tên; đợt chưa quyết định thì chưa có', async () => {
  const [decidedRoundId, roundId] = [idOf('decidedRoundId'), idOf('roundId')]
  const board = await viewer('organisationBoard')
  const print = async () => {
    await roundDecisionIsThere(decidedRoundId)
    const subject = await roundDecisionForPrint(board, decidedRoundId)
    return bytesOf(await paperResponse(board, 'collectiveDecision', subject))
  }
  const first = await print()
  await owner`UPDATE organisations SET letterhead_lower = 'TÊN MỚI'
              WHERE id = (SELECT org_id FROM collective_rounds WHERE id = ${decidedRoundId})`
  expect((await print()).equals(first)).toBe(true)
  const [paper, ...more] = await stored('collectiveDecision', decidedRoundId)
  expect(more).toEqual([])
  expect(await codesOn(first)).toEqual([`Mã tra cứu: ${paper?.code}`])
  expect(await answerTo('organisationBoard', { code: paper?.code })).toMatchObject({
    paper: { label: 'Quyết định', standing: { href: `/collectives/${decidedRoundId}` } },
  })
  expect(await roundDecisionForPrint(board, roundId)).toBeUndefined()
  await roundDecisionIsThere(roundId)
  expect(await stored('collectiveDecision', roundId)).toEqual([])
})

describe('báo cáo lập từ sổ đang ghi', () => {
  const month = '2022-09'
  const print = async (who: Who) => {
    const reader = await viewer(who)
    const place = { orgId: around.world.cell.id, period: month, today: '2022-09-07' }
    const report = await duesReportForPrint(reader, place)
    if (!report) return undefined
    const form = 'duesReport'
    return bytesOf(
      await reportResponse(reader, {
        ...{ form, place: report.place, period: report.period },
        paperOn: (day, preparedBy) => ({ form, fileName: 'b.pdf', data: report.dataOn(day, preparedBy) }),
      }),
    )
  }
  const versions = () => owner<Row[]>`
    SELECT code, superseded_at IS NULL AS holds FROM papers JOIN reports ON reports.id = papers.subject_id
    WHERE papers.form = 'duesReport' AND period = ${month} ORDER BY subject_version`

  test('số chưa đổi thì ai in cũng là bản ấy, mang tên người lập đầu tiên', async () => {
    const first = await print('cellSecretary')
    expect((await print('committeeOffice'))?.equals(first ?? Buffer.of())).toBe(true)
    const [paper, ...more] = await versions()
    expect(more).toEqual([])
    expect(new Set(await codesOn(first ?? Buffer.of()))).toEqual(new Set([`Mã tra cứu: ${paper?.code}`]))
    expect((await readPaper(first ?? Buffer.of())).text).toContain((await viewer()).fullName)
  })

  test('thu thêm sau khi in: lần in sau là bản mới, bản trước tra ra bản thay', async () => {
    await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
      SELECT org_id, member_id, '2022-09-01', 2500, method, '2022-09-07', recorded_by, '2022-09-07'
      FROM dues_payments WHERE id = ${idOf('paymentId')}`
    await print('committeeOffice')
    const [old, now, ...more] = await versions()
    expect([old?.holds, now?.holds, more]).toEqual([false, true, []])
    expect(await answerTo('cellSecretary', { code: old?.code })).toMatchObject({
      paper: {
        label: 'Báo cáo',
        replacedBy: now?.code,
        standing: { href: `/dues/report?org=${around.world.cell.id}&period=${month}` },
      },
    })
    for (const who of ['neighbour', 'member'] as const) {
      expect(await print(who), who).toBeUndefined()
      expect(await answerTo(who, { code: old?.code }), who).toMatchObject({ kind: 'needsHash' })
    }
    expect(await versions()).toHaveLength(2)
  })
})
