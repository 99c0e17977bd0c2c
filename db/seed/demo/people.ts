import type * as schema from '@/db/schema'
import { makeRandom, type Random } from '../kit/random'
import { type EthnicGroup, makeName, type Sex } from './names'
import type { CellPlan } from './tree'

type Exemption = Pick<
  typeof schema.exemptions.$inferInsert,
  'kind' | 'startsOn' | 'endsOn' | 'decidedBy' | 'decisionNumber'
>
type AwayStay = Pick<
  typeof schema.awayStays.$inferInsert,
  'place' | 'work' | 'contact' | 'startsOn' | 'endsOn'
>
export type Person = Omit<typeof schema.members.$inferInsert, 'orgId' | 'sortName'> & {
  exemption?: Exemption
  away?: AwayStay
}

const posts = ['Bí thư chi bộ', 'Phó Bí thư chi bộ', 'Chi ủy viên']
type Post = { name: string; fits?: (person: Pick<Person, 'sex' | 'birthYear'>) => boolean }
const isYoung = ({ birthYear }: Pick<Person, 'birthYear'>) => birthYear >= 1987
const isOlder = ({ birthYear }: Pick<Person, 'birthYear'>) => birthYear <= 1975 && birthYear >= 1946
const isWoman = ({ sex }: Pick<Person, 'sex'>) => sex === 'female'
const isMan = ({ sex }: Pick<Person, 'sex'>) => sex === 'male'
/** One holder each: given to the first member of the cell whom it fits. */
const occupations: Record<CellPlan['type'], Post[]> = {
  village: [
    { name: 'Trưởng thôn', fits: ({ birthYear }) => birthYear >= 1958 },
    { name: 'Trưởng Ban Công tác Mặt trận', fits: isOlder },
    { name: 'Chi hội trưởng Chi hội Nông dân', fits: ({ birthYear }) => birthYear >= 1962 },
    { name: 'Chi hội trưởng Chi hội Phụ nữ', fits: (person) => isWoman(person) && person.birthYear >= 1964 },
    { name: 'Chi hội trưởng Chi hội Cựu chiến binh', fits: (person) => isMan(person) && isOlder(person) },
    { name: 'Bí thư Chi đoàn', fits: isYoung },
    { name: 'Thôn đội trưởng', fits: (person) => isMan(person) && person.birthYear >= 1974 },
    { name: 'Nhân viên y tế thôn', fits: ({ birthYear }) => birthYear >= 1965 },
    {
      name: 'Chi hội trưởng Chi hội Người cao tuổi',
      fits: ({ birthYear }) => birthYear <= 1957 && birthYear >= 1944,
    },
  ],
  school: [
    'Hiệu trưởng',
    'Phó Hiệu trưởng',
    'Chủ tịch Công đoàn',
    'Tổ trưởng chuyên môn',
    'Tổng phụ trách Đội',
  ].map((name) => ({ name })),
  office: ['Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Trưởng phòng', 'Phó Trưởng phòng'].map((name) => ({
    name,
  })),
  enterprise: ['Giám đốc', 'Phó Giám đốc', 'Kế toán trưởng', 'Trưởng Ban Kiểm soát'].map((name) => ({
    name,
  })),
  forces: ['Trưởng công an', 'Phó Trưởng công an'].map((name) => ({ name })),
  other: [],
}
const ordinary: Record<CellPlan['type'], string[]> = {
  village: ['', '', '', 'Hưu trí', 'Hưu trí', 'Thủy nông viên', 'Cộng tác viên dân số', 'Làm ruộng'],
  school: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên thư viện', 'Kế toán'],
  office: ['Chuyên viên', 'Chuyên viên', 'Chuyên viên', 'Văn thư', 'Kế toán'],
  enterprise: ['Tổ trưởng dịch vụ', 'Nhân viên'],
  forces: ['Cán bộ'],
  other: [''],
}
function ordinaryWork(random: Random, cell: CellPlan, birthYear: number) {
  const work = random.pick(ordinary[cell.type])
  return work === 'Hưu trí' && birthYear > 1960 ? 'Làm ruộng' : work
}
const awayPlaces = [
  ['Khu công nghiệp Sông Vệ, tỉnh Hải Lâm', 'Công nhân may'],
  ['Thành phố Tân Hải', 'Công nhân lắp ráp điện tử'],
  ['Tỉnh Bình Nguyên', 'Thợ xây, lao động lưu động'],
  ['Khu công nghiệp Đông Cát, tỉnh Hải Lâm', 'Công nhân cơ khí'],
  ['Thành phố Tân Hải', 'Lái xe tải đường dài'],
] as const

function ethnicGroupOf(random: Random, isBorder: boolean, cell: CellPlan): EthnicGroup {
  if (cell.key === 'talung') return random.chance(0.8) ? 'Mông' : 'Dao'
  if (isBorder) return random.pick(['Tày', 'Tày', 'Tày', 'Nùng', 'Nùng', 'Dao', 'Kinh'])
  return random.chance(0.04) ? random.pick(['Tày', 'Nùng']) : 'Kinh'
}

/** The first post of the cell that fits and nobody holds yet. */
function postOf(cell: CellPlan, person: Pick<Person, 'sex' | 'birthYear'>, taken: Set<string>) {
  const post = occupations[cell.type].find(({ name, fits }) => !taken.has(name) && (fits?.(person) ?? true))
  if (post) taken.add(post.name)
  return post?.name.replace('thôn', cell.name.startsWith('Chi bộ bản') ? 'bản' : 'thôn')
}

const two = (value: number) => String(value).padStart(2, '0')
/** 19/5, 3/2, 2/9 …: days on which admissions are usually made. */
const someDay = (random: Random, year: number) =>
  `${year}-${random.pick(['02-03', '05-19', '09-02', '11-07', `${two(random.between(1, 12))}-${two(random.between(1, 28))}`])}`

function ageOf(random: Random, cell: CellPlan, isLeader: boolean) {
  if (isLeader) return random.between(36, cell.type === 'village' ? 64 : 57)
  if (cell.type !== 'village') return random.between(25, 58)
  return random.pick([
    random.between(22, 39),
    random.between(35, 58),
    random.between(50, 72),
    random.between(60, 84),
  ])
}

/**
 * Kết nạp, chính thức; about one in thirty is on probation, one in eighty came for temporary activity. These are in no
 * đảng số: none of them in cells whose figures are given.
 */
function standingOf(random: Random, birthYear: number, isLeader: boolean, hasGuests: boolean) {
  if (!isLeader && birthYear > 1985 && random.chance(0.09))
    return {
      standing: 'probationary' as const,
      admittedOn: random.pick(['2021-11-07', '2022-02-03', '2022-05-19']),
    }
  const year = Math.min(2020, birthYear + random.between(21, 34))
  const admittedOn = someDay(random, year)
  const dates = { admittedOn, officialOn: `${year + 1}${admittedOn.slice(4)}` }
  return {
    standing: !isLeader && random.chance(0.013) && hasGuests ? ('temporary' as const) : ('full' as const),
    ...dates,
  }
}

function makePerson(
  random: Random,
  cell: CellPlan,
  at: number,
  isBorder: boolean,
  taken: Set<string>,
): Person {
  const isLeader = at < (cell.size >= 9 ? 3 : 2)
  const sex: Sex = random.chance(cell.type === 'school' ? 0.62 : 0.36) ? 'female' : 'male'
  const ethnicGroup = ethnicGroupOf(random, isBorder, cell)
  const birthYear = 2022 - ageOf(random, cell, isLeader)
  const post = posts[at]
  const person: Person = {
    fullName: makeName(random, ethnicGroup, sex, taken),
    sex,
    birthYear,
    ethnicGroup,
    position: isLeader && post ? post : '',
    occupation: postOf(cell, { sex, birthYear }, taken) ?? ordinaryWork(random, cell, birthYear),
    ...standingOf(random, birthYear, isLeader, cell.away === undefined),
    phone: random.chance(0.75)
      ? `09${random.between(10, 99)} ${random.between(100, 999)} ${random.between(100, 999)}`
      : null,
  }
  if (isLeader || person.standing !== 'full') return person
  if (birthYear <= 1946 && random.chance(0.75)) return { ...person, exemption: ofAge(random, cell) }
  if (cell.away === undefined && birthYear >= 1980 && cell.type === 'village' && random.chance(0.13))
    return { ...person, ...working(random) }
  return person
}

/** Tuổi cao, sức yếu: the cell decides, open-ended. */
const ofAge = (random: Random, cell: CellPlan): Exemption => ({
  kind: 'ageHealth',
  startsOn: `${random.between(2018, 2021)}-${two(random.between(1, 12))}-0${random.between(3, 9)}`,
  decidedBy: cell.name,
})

/** Đi làm xa; some with a temporary exemption decided by the committee, under 12 months. */
function working(random: Random): Partial<Person> {
  const [place, work] = random.pick(awayPlaces)
  const startsOn = `${random.pick([2020, 2021])}-${two(random.between(2, 12))}-15`
  const contact = `Zalo 09${random.between(10, 99)} ${random.between(100, 999)} ${random.between(100, 999)}`
  const away = { place, work, contact, startsOn }
  if (!random.chance(0.3)) return { occupation: 'Đang làm việc ngoài tỉnh', away }
  const month = random.between(1, 5)
  const exemption: Exemption = {
    kind: 'mobileWork',
    startsOn: `2022-0${month}-20`,
    endsOn: `2022-${two(month + 7)}-19`,
    decidedBy: 'Ban Thường vụ Đảng ủy xã',
    decisionNumber: `${random.between(20, 95)}-QĐ/ĐU`,
  }
  return { occupation: 'Đang làm việc ngoài tỉnh', away, exemption }
}

/** The members of one cell: first the chi ủy, then the others. */
export function makePeople(cell: CellPlan, isBorder: boolean): Person[] {
  const random = makeRandom(`người ${cell.key}`)
  const taken = new Set<string>()
  const people = Array.from({ length: cell.size }, (_, at) => makePerson(random, cell, at, isBorder, taken))
  const mayLeave = people.filter(
    ({ position, exemption, standing }) => !position && !exemption && standing === 'full',
  )
  const youngest = mayLeave.toSorted((first, second) => second.birthYear - first.birthYear)
  for (const person of youngest.slice(0, cell.away ?? 0)) Object.assign(person, working(random))
  return people
}
