import * as schema from '@/db/schema'
import { ruleValues } from '@/lib/rulesets/values'
import { beginBy, dueOf } from '@/lib/transfers/rules/deadlines'
import { publicHolidays as holidays } from '../base/holidays'
import { centralRuleSets } from '../base/rulesets'
import type { SeedDb } from '../factories'
import type { Member } from './members'
import type { Cell } from './organisations'
import { makeResidences } from './residences'
import type { Story } from './story'

type Its = Pick<Story, 'db' | 'tree' | 'members' | 'accounts'>
type Row = typeof schema.transfers.$inferInsert
type Step = Omit<typeof schema.transferSteps.$inferInsert, 'transferId' | 'doneBy' | 'doneOn'> & {
  doneOn: string
}

const terms = ruleValues.transfers.parse(
  centralRuleSets.find(({ domain, validTo }) => domain === 'transfers' && validTo)?.values,
)

/** Ordinary members of a cell, who hold no post and are neither exempt nor away. */
const ordinary = ({ members }: Its, cell: Cell): Member[] =>
  (members.get(cell) ?? []).filter(
    ({ position, standing, exemption, away }) => !position && standing === 'full' && !exemption && !away,
  )

/** A handful of transfers in different states, on the evening of 07/09/2022: the register itself stays as it was. */
export async function makeTransfers(its: Its) {
  const cellAt = (key: string) => its.tree.cells.find(({ plan }) => plan.key === key)
  const [office, school, dongHa, tayThuong, cauBen] = [
    cellAt('coquan.huyenuy'),
    cellAt('thcs.thanhlam'),
    cellAt('dongha'),
    cellAt('taythuong'),
    cellAt('cauben'),
  ]
  if (!office || !school || !dongHa || !tayThuong || !cauBen) return
  const [retired, resigned] = ordinary(its, office).toSorted((one, other) => one.birthYear - other.birthYear)
  const [teacher] = ordinary(its, school)
  const [mover] = ordinary(its, cauBen).toReversed()
  const [worker] = ordinary(its, tayThuong).toReversed()
  if (!retired || !resigned || !teacher || !mover || !worker) return

  await makeDepartures(its.db, [
    { cell: office, member: retired, kind: 'retired', leftOn: '2022-06-01', document: '41-QĐ/HU' },
    { cell: office, member: resigned, kind: 'retired', leftOn: '2022-08-01', document: '52-QĐ/HU' },
    { cell: school, member: teacher, kind: 'moved', leftOn: '2022-07-25', document: '118-QĐ/PGD' },
  ])
  const secretary = (cell: Cell) => its.accounts.get(`bithu.${cell.plan.key}`)?.id
  const written = async (cell: Cell, row: Omit<Row, 'orgId' | 'begunOn'>, steps: Step[]) => {
    const doneBy = secretary(cell)
    const [first] = steps
    if (doneBy === undefined || !first) return
    const dated = { introducedOn: null, startsOn: null, endsOn: null, ...row }
    const [made] = await its.db
      .insert(schema.transfers)
      .values({
        ...row,
        orgId: row.direction === 'in' ? (row.toOrgId ?? cell.organisation.id) : cell.organisation.id,
        begunOn: first.doneOn,
        dueOn: dueOf(dated, terms, holidays),
      })
      .returning({ id: schema.transfers.id })
    if (made)
      await its.db
        .insert(schema.transferSteps)
        .values(steps.map((step) => ({ ...step, transferId: made.id, doneBy })))
  }
  const at = (cell: Cell) => cell.organisation.id

  // Introduced and not heard of since: the days to present the paper have run out.
  await written(
    school,
    {
      ...{ memberId: teacher.id, fullName: teacher.fullName, kind: 'official', direction: 'out' },
      ...{ reason: 'newJob', decidedOn: '2022-07-01', document: '118-QĐ/PGD', state: 'introduced' },
      ...{ place: 'Chi bộ Trường THCS Hà Trung, thành phố Nam Châu', introducedOn: '2022-07-20' },
      isOtherProvince: false,
      papersReady: ['introduction', 'card', 'file', 'slip', 'review'],
    },
    [
      { orgId: at(school), step: 'begin', doneOn: '2022-07-11' },
      ...[at(school), school.above.id, its.tree.top.id].map((orgId, index) => ({
        ...{ orgId, step: 'introduce' as const, number: `${14 + index}`, signer: 'Bí thư' },
        ...{ signedOn: `2022-07-${14 + index * 3}`, doneOn: `2022-07-${14 + index * 3}` },
      })),
    ],
  )
  // Within the commune, its paper presented: the receiving cell confirms the papers tonight.
  await written(
    cauBen,
    {
      ...{ memberId: mover.id, fullName: mover.fullName, kind: 'official', direction: 'within' },
      ...{ reason: 'residence', decidedOn: '2022-08-15', toOrgId: at(dongHa), state: 'presented' },
      ...{ introducedOn: '2022-08-24', presentedOn: '2022-09-05', duesPaidTo: '2022-08-01' },
      papersReady: ['introduction', 'card', 'file', 'review'],
    },
    [
      { orgId: at(cauBen), step: 'begin', doneOn: '2022-08-18' },
      {
        orgId: at(cauBen),
        step: 'introduce',
        number: '05',
        signer: 'Bí thư',
        signedOn: '2022-08-19',
        doneOn: '2022-08-19',
      },
      {
        orgId: cauBen.above.id,
        step: 'introduce',
        number: '31',
        signer: 'Phó Bí thư',
        signedOn: '2022-08-24',
        doneOn: '2022-08-24',
      },
      { orgId: at(dongHa), step: 'present', signedOn: '2022-09-05', doneOn: '2022-09-05' },
    ],
  )
  // A stay of half a year, waiting for the commune's signature.
  await written(
    tayThuong,
    {
      ...{ memberId: worker.id, fullName: worker.fullName, kind: 'temporary', direction: 'out' },
      ...{ reason: 'temporaryWork', decidedOn: '2022-09-01', state: 'begun', atOrgId: tayThuong.above.id },
      ...{ place: 'Chi bộ Công ty May Hà Trung, thành phố Nam Châu', isOtherProvince: false },
      ...{ startsOn: '2022-09-15', endsOn: '2023-03-15', papersReady: ['card', 'review'] },
    },
    [
      { orgId: at(tayThuong), step: 'begin', doneOn: '2022-09-05' },
      {
        orgId: at(tayThuong),
        step: 'introduce',
        number: '03',
        signer: 'Bí thư',
        signedOn: '2022-09-06',
        doneOn: '2022-09-06',
      },
    ],
  )
  // From outside, its paper of introduction presented.
  await written(
    dongHa,
    {
      ...{
        fullName: 'Đoàn Thị Hảo',
        kind: 'official',
        direction: 'in',
        toOrgId: at(dongHa),
        state: 'presented',
      },
      ...{ reason: 'discharged', decidedOn: '2022-07-30', place: 'Đảng bộ Trung đoàn 8', document: '77-GT' },
      newcomer: { fullName: 'Đoàn Thị Hảo', sex: 'female', birthYear: 1979, standing: 'full' },
      ...{ introducedOn: '2022-08-10', presentedOn: '2022-09-06' },
    },
    [{ orgId: at(dongHa), step: 'present', signedOn: '2022-08-10', doneOn: '2022-09-06' }],
  )
  await makeResidences(its, [
    { cell: office, member: resigned, residence: dongHa, comment: 2021 },
    { cell: school, member: ordinary(its, school).at(1) ?? teacher, residence: cellAt('dongtam') ?? dongHa },
  ])
}

type Departed = Pick<typeof schema.departures.$inferInsert, 'kind' | 'leftOn' | 'document'> & {
  cell: Cell
  member: Member
}

async function makeDepartures(db: SeedDb, departed: Departed[]) {
  await db.insert(schema.departures).values(
    departed.map(({ cell, member, ...row }) => ({
      ...row,
      orgId: cell.organisation.id,
      memberId: member.id,
      dueOn: beginBy(row.leftOn, terms, holidays),
    })),
  )
}
