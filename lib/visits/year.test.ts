import { expect, test } from 'vitest'
import { postIn } from './labels'
import { yearOf } from './year'

const person = (id: number, startsOn: string, endsOn: string | null) => ({
  ...{ id, fullName: `Lãnh đạo ${id}`, position: 'Phó Bí thư Huyện ủy', unit: '', kind: 'leader' as const },
  ...{ path: '/1/', ownCellId: null, residenceCellId: null, homesBefore: [], startsOn, endsOn },
})
const given = { year: 2022, place: { path: '/1/' }, visits: [], cells: [], needed: 3 }

test('thôi giữ chức giữa năm thì không còn chỉ tiêu để thiếu; nhận chức giữa năm, hết năm mới thôi thì vẫn có', () => {
  const known = [
    person(1, '2020-08-01', '2022-06-30'),
    person(2, '2022-07-01', null),
    person(3, '2020-08-01', '2022-12-31'),
    person(4, '2020-08-01', '2023-03-31'),
  ]
  const { rows } = yearOf({ ...given, known })
  expect(rows.flatMap(({ id, progress }) => (progress ? [id] : []))).toEqual([2, 3, 4])
  expect(known.map((each) => postIn(2022, each))).toEqual([
    'Phó Bí thư Huyện ủy, đến ngày 30/06/2022',
    'Phó Bí thư Huyện ủy, từ ngày 01/07/2022',
    'Phó Bí thư Huyện ủy',
    'Phó Bí thư Huyện ủy',
  ])
})
