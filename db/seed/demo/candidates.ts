import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { sortNameOf } from '@/lib/members/rules'
import type { Story } from './story'

type Candidate = typeof schema.candidates.$inferInsert
type Step = Pick<typeof schema.candidateSteps.$inferInsert, 'fromStage' | 'toStage' | 'takenOn' | 'paper'>
type Plan = Pick<Candidate, 'fullName' | 'sex' | 'bornOn' | 'source'> & { steps: [Day, string][] }

const way = ['outstanding', 'helped', 'certified', 'dossier'] as const

/** Invented people at every step before the cell's vote; who has been voted on stands in the minutes. */
const plans: Plan[] = [
  {
    ...{ fullName: 'Lò Thị Thắm', sex: 'female', bornOn: '2000-03-12', source: 'farmer' },
    steps: [
      ['2021-12-07', '09-NQ/CB'],
      ['2022-03-25', '41/GCN'],
      ['2022-07-10', '15-NQ/CB'],
    ],
  },
  {
    ...{ fullName: 'Quàng Văn Thức', sex: 'male', bornOn: '1997-11-02', source: 'hamletOfficer' },
    steps: [
      ['2022-01-07', '01-NQ/CB'],
      ['2022-06-20', '88/GCN'],
    ],
  },
  {
    ...{ fullName: 'Hà Thị Ngần', sex: 'female', bornOn: '1999-08-30', source: 'teacher' },
    steps: [['2022-05-07', '11-NQ/CB']],
  },
  { fullName: 'Cầm Văn Thuận', sex: 'male', bornOn: '2003-01-15', source: 'worker', steps: [] },
  { fullName: 'Vì Thị Lả', sex: 'female', bornOn: '2001-05-06', source: 'farmer', steps: [] },
  { fullName: 'Bạc Cầm Diện', sex: 'male', bornOn: '1995-12-21', source: 'farmer', steps: [] },
]

const stepsOf = ({ steps }: Plan): Step[] =>
  steps.map(([takenOn, paper], at) => ({
    fromStage: way[at] ?? 'outstanding',
    toStage: way[at + 1] ?? 'dossier',
    takenOn,
    paper,
  }))

/** Nguồn phát triển đảng of the first cells, one or two people each. */
export async function makeCandidates({
  db,
  tree,
  members,
  accounts,
}: Pick<Story, 'db' | 'tree' | 'members' | 'accounts'>) {
  const cells = tree.cells.filter(({ plan }) => accounts.has(`bithu.${plan.key}`)).slice(0, 4)
  for (const [at, plan] of plans.entries()) {
    const cell = cells[at % cells.length]
    const doneBy = cell && accounts.get(`bithu.${cell.plan.key}`)?.id
    if (!cell || doneBy === undefined) continue
    const orgId = cell.organisation.id
    const { steps: told, ...person } = plan
    const helper = (members.get(cell) ?? []).find(({ standing }) => standing === 'full')
    const [made] = await db
      .insert(schema.candidates)
      .values({
        ...person,
        orgId,
        sortName: sortNameOf(person.fullName),
        stage: way[told.length] ?? 'dossier',
        helperId: told.length > 0 ? helper?.id : null,
        certifiedOn: told[1]?.[0],
        dossierOn: told[2]?.[0],
      })
      .returning({ id: schema.candidates.id })
    if (!made || told.length === 0) continue
    await db
      .insert(schema.candidateSteps)
      .values(
        stepsOf(plan).map((step) => ({ ...step, candidateId: made.id, orgId, doneBy, doneOn: step.takenOn })),
      )
  }
}
