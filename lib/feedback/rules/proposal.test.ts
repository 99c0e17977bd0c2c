import { expect, test } from 'vitest'
import { dayToAssign } from './proposal'

const suggested = '2022-09-21'

test('hạn Văn phòng đề xuất chưa qua: giữ nguyên; chưa đề xuất: ngày theo quy định', () => {
  expect(dayToAssign('2022-09-08', suggested, '2022-09-07')).toEqual({ dueOn: '2022-09-08' })
  expect(dayToAssign(null, suggested, '2022-09-07')).toEqual({ dueOn: suggested })
})

test.each(['2022-09-05', '2022-09-07'])(
  'hạn Văn phòng đề xuất %s đã đến hoặc đã qua: ngày theo quy định, nói ra ngày cũ',
  (proposedOn) => {
    expect(dayToAssign(proposedOn, suggested, '2022-09-07')).toEqual({
      dueOn: suggested,
      passedOn: proposedOn,
    })
  },
)
