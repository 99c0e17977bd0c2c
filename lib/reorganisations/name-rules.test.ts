import { expect, test } from 'vitest'
import { assertNamesFollow } from './name-rules'

test('đổi tên: tên ngắn, tên cấp ủy, tên trên văn bản để nguyên mà còn chữ của tên cũ thì báo đúng ô', () => {
  const before = {
    ...{ name: 'Đảng bộ xã An Thịnh', shortName: 'An Thịnh', committeeName: 'Đảng ủy xã An Thịnh' },
    letterheadLower: 'ĐẢNG ỦY XÃ AN THỊNH',
  }
  const after = {
    ...{ name: 'Đảng bộ xã An Bình', shortName: 'An Bình', committeeName: 'Đảng ủy xã An Bình' },
    letterheadLower: 'ĐẢNG ỦY XÃ AN BÌNH',
  }
  assertNamesFollow(before, after)
  for (const field of ['shortName', 'committeeName', 'letterheadLower'] as const)
    expect(() => assertNamesFollow(before, { ...after, [field]: before[field] })).toThrow(
      expect.objectContaining({ field }),
    )
  const raised = { ...before, name: 'Đảng bộ phường An Thịnh' }
  expect(() => assertNamesFollow(before, raised), 'xã thành phường').toThrow(/Tên cấp ủy/)
  assertNamesFollow({ ...before, name: 'Đảng bộ Bệnh viện' }, { ...before, name: 'Đảng bộ Trung tâm Y tế' })
})
