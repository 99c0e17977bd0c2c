import type { WholeMember } from '@/lib/members/queries/whole'

type Sample = Omit<WholeMember, 'id' | 'cell' | 'cellCode' | 'cardEnd' | 'sinceOn'> & {
  cardNumber: string | null
}

const two = (value: number) => String(value).padStart(2, '0')
const letter = (at: number, place: number) => 'abcdefghij'[Math.floor(at / place) % 10]

/** A name for each of ten thousand. */
const nameOf = (at: number) =>
  `${['Nguyễn Thị', 'Đào Xuân', "K'Brế", 'Ừng'][at % 4]} ${['Thuỳ', 'Ngữ', 'Ế', 'Đạt'][at % 3]} ${[1, 10, 100, 1000].map((place) => letter(at, place)).join('')}`

/** Members that differ in everything a register may hold: empty and filled, whole dates and years, odd signs. */
export function sampleMember(at: number): Sample {
  const birthYear = 1940 + (at % 60)
  const isProbationary = at % 7 === 0
  const admittedOn = at % 5 === 0 ? null : `${2000 + (at % 20)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`
  return {
    fullName: nameOf(at),
    sex: at % 2 === 0 ? 'male' : 'female',
    birthYear,
    bornOn: at % 3 === 0 ? null : `${birthYear}-02-${two(1 + (at % 28))}`,
    ethnicGroup: ['Kinh', 'Tày', 'Cơ-ho'][at % 3] ?? '',
    standing: isProbationary ? 'probationary' : 'full',
    status: (['active', 'elsewhere', 'suspended', 'transferred', 'deceased'] as const)[at % 5] ?? 'active',
    position: at % 9 === 0 ? 'Bí thư chi bộ' : '',
    occupation: ['', '=SUM(A1)', '@trưởng thôn', '- công nhân', "'+1"][at % 5] ?? '',
    admittedOn,
    officialOn: admittedOn && !isProbationary ? `${2021 + (at % 4)}-01-31` : null,
    cardNumber: at % 4 === 0 ? null : `0${String(10_000_000_000 + at)}`,
    phone: at % 3 === 0 ? null : at % 3 === 1 ? `0912${String(100_000 + at)}` : `+84 912 ${100_000 + at}`,
    address: at % 2 === 0 ? null : `Thôn ${at}, xã An Thịnh; "số 0${at}"`,
  }
}

/** So many of them as a list of the register has them, each in one of three cells. */
export const wholeSamples = (count: number): (WholeMember & { cardNumber: string | null })[] =>
  Array.from({ length: count }, (_, at) => ({
    ...sampleMember(at),
    id: at + 1,
    cell: `Chi bộ thôn ${1 + (at % 3)}`,
    cellCode: 1 + (at % 3),
    sinceOn: '1900-01-01',
    cardEnd: null,
  }))
