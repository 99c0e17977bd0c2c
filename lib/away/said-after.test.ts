import { expect, test } from 'vitest'
import { saidAfter } from './said-after'

const stay = { startsOn: '2022-02-01', version: 1 }

test('chưa ghi gì thì không nói gì, dù địa chỉ nêu bước nào', () => {
  expect(
    saidAfter({ stay, log: [{ kind: 'contact', doneOn: '2022-03-01', withdrawnOn: null }], returns: [] }),
  ).toEqual({
    ...{ update: false, report: false, withdraw: false, return: false, complete: false },
  })
})

test('nói điều đã ghi gần nhất', () => {
  const said = saidAfter({
    stay: { ...stay, version: 2 },
    log: [
      { kind: 'report', doneOn: '2022-09-08', withdrawnOn: null },
      { kind: 'warning', doneOn: '2022-08-08', withdrawnOn: '2022-09-01' },
    ],
    // Of one that was over already: nothing is said of its end.
    returns: [{ returnedOn: '2023-01-20' }, { returnedOn: '2021-01-20' }],
  })
  expect(said).toMatchObject({
    update: { title: 'Đã lưu lần đi làm xa từ ngày 01/02/2022.' },
    report: { title: 'Đã gửi chi bộ ngày 08/09/2022.' },
    withdraw: { title: 'Đã rút lần ghi nhầm.' },
  })
  const back = { title: 'Đã ghi trở lại sinh hoạt từ ngày 20/01/2023.' }
  expect(said.return).toEqual({ ...back, next: expect.stringContaining('Đã trở về') })
  const home = saidAfter({ stay: undefined, log: [], returns: [{ returnedOn: '2023-01-20' }] })
  expect(home.return).toEqual(back)
})
