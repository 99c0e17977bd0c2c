import { describe, expect, test } from 'vitest'
import { type Flat, tidy } from './draft'
import { merge, resolve } from './merge'

const opinion = (at: number, speaker: string, text: string): Flat => ({
  [`opinions.${at}.speaker`]: speaker,
  [`opinions.${at}.text`]: text,
})
const opinions = (...all: [string, string][]): Flat =>
  Object.assign({}, ...all.map(([speaker, text], at) => opinion(at, speaker, text)))
const person = (at: number, memberId: number, state: string): Flat => ({
  [`attendance.${at}.memberId`]: String(memberId),
  [`attendance.${at}.state`]: state,
})

describe('hai người cùng ghi, từng ô', () => {
  const base = { conclusion: 'cũ', strengths: 'cũ', weaknesses: 'cũ', 'opening.heldOn': '07/09/2022' }

  test('phần chỉ một người sửa được ghép lại và được kể ra', () => {
    const { merged, conflicts, taken } = merge(
      base,
      { ...base, conclusion: 'của tôi' },
      { ...base, strengths: 'của người kia' },
    )
    expect(conflicts).toEqual([])
    expect(merged).toEqual({ ...base, conclusion: 'của tôi', strengths: 'của người kia' })
    expect(taken).toEqual([{ name: 'strengths', text: 'của người kia', what: 'changed' }])
  })

  test('phần cả hai cùng sửa được hỏi lại, không ghi đè; giữ cả hai thì không mất chữ nào', () => {
    const both = merge(base, { ...base, conclusion: 'của tôi' }, { ...base, conclusion: 'của người kia' })
    expect(both.conflicts).toEqual([
      {
        key: 'conclusion',
        parts: [{ name: 'conclusion', mine: 'của tôi', theirs: 'của người kia' }],
        mayKeepBoth: true,
      },
    ])
    expect(both.merged.conclusion).toBe('của tôi')
    expect(resolve(both, { conclusion: 'theirs' }).conclusion).toBe('của người kia')
    expect(resolve(both, { conclusion: 'both' }).conclusion).toBe('của người kia\ncủa tôi')
  })

  test('ngày, số, lựa chọn chỉ giữ được một', () => {
    const both = merge(
      base,
      { ...base, 'opening.heldOn': '08/09/2022' },
      { ...base, 'opening.heldOn': '09/09/2022' },
    )
    expect(both.conflicts).toMatchObject([{ key: 'opening.heldOn', mayKeepBoth: false }])
  })
})

describe('hai người cùng ghi, từng hàng', () => {
  const base = opinions(['An', 'Nhất trí'], ['Bình', 'Đề nghị sửa đường'], ['Chi', 'Đồng ý'])

  test('một người xóa hàng giữa, người kia sửa hàng cuối: đúng hàng ấy được sửa', () => {
    const mine = { ...base, ...opinion(1, '', '') }
    const theirs = { ...base, ...opinion(2, 'Chi', 'Đồng ý, đề nghị làm sớm') }
    const { merged, conflicts } = merge(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(tidy(merged)).toEqual(opinions(['An', 'Nhất trí'], ['Chi', 'Đồng ý, đề nghị làm sớm']))
  })

  test('người kia thêm hàng ở giữa: không lẫn với hàng đang sửa', () => {
    const mine = { ...base, ...opinion(1, 'Bình', 'Đề nghị sửa đường liên thôn') }
    const theirs = opinions(
      ['An', 'Nhất trí'],
      ['Dũng', 'Hỏi về quỹ'],
      ['Bình', 'Đề nghị sửa đường'],
      ['Chi', 'Đồng ý'],
    )
    const { merged, conflicts, taken } = merge(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(merged).toEqual({ ...mine, ...opinion(3, 'Dũng', 'Hỏi về quỹ') })
    expect(taken).toEqual([{ name: 'opinions.3', text: 'Dũng – Hỏi về quỹ', what: 'added' }])
  })

  test('cả hai cùng thêm: cả hai hàng còn; cùng một câu thì chỉ một hàng', () => {
    const added = (speaker: string, text: string) => ({ ...base, ...opinion(3, speaker, text) })
    const two = merge(base, added('Dũng', 'Hỏi về quỹ'), added('Em', 'Xin phát biểu'))
    expect(tidy(two.merged)).toEqual({
      ...added('Dũng', 'Hỏi về quỹ'),
      ...opinion(4, 'Em', 'Xin phát biểu'),
    })
    const one = merge(base, added('Dũng', 'Hỏi về quỹ'), added('Dũng', 'Hỏi về quỹ'))
    expect(one).toMatchObject({ merged: added('Dũng', 'Hỏi về quỹ'), conflicts: [], taken: [] })
  })

  test('cùng sửa một hàng: hỏi theo hàng; giữ cả hai thành hai hàng', () => {
    const both = merge(
      base,
      { ...base, ...opinion(1, 'Bình', 'Đề nghị sửa đường thôn') },
      { ...base, ...opinion(1, 'Bình', 'Đề nghị sửa đường và cống') },
    )
    expect(both.conflicts).toMatchObject([{ key: 'opinions.1', mayKeepBoth: true }])
    expect(resolve(both, { 'opinions.1': 'both' })).toEqual({
      ...base,
      ...opinion(1, 'Bình', 'Đề nghị sửa đường thôn'),
      ...opinion(3, 'Bình', 'Đề nghị sửa đường và cống'),
    })
  })

  test('một người xóa, người kia viết tiếp: hỏi lại, cả hai chiều', () => {
    const gone = { ...base, ...opinion(1, '', '') }
    const longer = { ...base, ...opinion(1, 'Bình', 'Đề nghị sửa đường và cống') }
    const mineGone = merge(base, gone, longer)
    expect(mineGone.conflicts).toMatchObject([{ removedBy: 'mine', mayKeepBoth: false }])
    const key = mineGone.conflicts[0]?.key ?? ''
    expect(tidy(resolve(mineGone, { [key]: 'mine' }))).toEqual(tidy(gone))
    expect(Object.values(resolve(mineGone, { [key]: 'theirs' }))).toContain('Đề nghị sửa đường và cống')
    const theirsGone = merge(base, longer, tidy(gone))
    expect(theirsGone.conflicts).toMatchObject([{ key: 'opinions.1', removedBy: 'theirs' }])
    expect(tidy(resolve(theirsGone, { 'opinions.1': 'theirs' }))).toEqual(tidy(gone))
    expect(tidy(resolve(theirsGone, { 'opinions.1': 'mine' }))).toEqual(longer)
  })

  test('điểm danh ghép theo người, dù danh sách đổi thứ tự', () => {
    const list = { ...person(0, 11, ''), ...person(1, 12, '') }
    const mine = { ...person(0, 11, 'present'), ...person(1, 12, '') }
    const theirs = { ...person(0, 12, 'online'), ...person(1, 11, '') }
    expect(merge(list, mine, theirs)).toMatchObject({
      merged: { ...person(0, 11, 'present'), ...person(1, 12, 'online') },
      conflicts: [],
    })
    const clash = merge(list, mine, { ...person(0, 11, 'excused'), ...person(1, 12, '') })
    expect(clash.conflicts).toMatchObject([{ key: 'attendance.0', mayKeepBoth: false }])
    expect(resolve(clash, { 'attendance.0': 'theirs' })['attendance.0.state']).toBe('excused')
  })

  test('việc của sổ: kết quả hai bên được nối, vẫn một việc', () => {
    const task = (result: string) => ({
      'lastTasks.0.taskId': '5',
      'lastTasks.0.title': 'Dọn vệ sinh',
      'lastTasks.0.result': result,
    })
    const both = merge(task(''), task('đã xong'), task('còn đoạn cuối'))
    expect(resolve(both, { 'lastTasks.0': 'both' })).toEqual(task('còn đoạn cuối; đã xong'))
  })

  /** Whatever two people do to a list, every text either of them wrote is in the merged draft or asked about. */
  test('không câu nào rơi mất qua 500 lần sửa ngẫu nhiên', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const edit = (flat: Flat, who: string): Flat => {
      const rows = [0, 1, 2, 3].flatMap((at): [string, string][] => {
        const [speaker = '', text = ''] = [flat[`opinions.${at}.speaker`], flat[`opinions.${at}.text`]]
        if (!speaker && !text) return []
        const what = random(4)
        if (what === 0) return []
        return [[speaker, what === 1 ? `${text} ${who}${random(1_000)}` : text]]
      })
      if (random(2)) rows.splice(random(rows.length + 1), 0, [who, `${who} thêm ${random(1_000)}`])
      return opinions(...rows)
    }
    for (let round = 0; round < 500; round++) {
      const [mine, theirs] = [edit(base, 'tôi'), edit(base, 'kia')]
      const both = merge(base, mine, theirs)
      const seen = JSON.stringify([both.merged, both.conflicts])
      for (const [name, text] of [...Object.entries(mine), ...Object.entries(theirs)])
        if (name.endsWith('.text') && !Object.values(base).includes(text))
          expect(seen, JSON.stringify({ mine, theirs })).toContain(text)
    }
  })
})
