import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { opensPart } from './part'
import type { Given, Item } from './take'
import { AGENCY, COMMUNE, full, moved, OTHER_AGENCY, on, opened, part, reply, TOP } from './testing'
import { placeWith } from './together'
import { deskSteps, isOpen, type Status, type Step, transitionOf, transitions } from './transitions'

/** What a step of the table asks of the item itself, beside its status. */
const ready = (status: Status, step: Step) =>
  opened({
    status,
    agencyId: AGENCY,
    replyKind: 'inProgress',
    askedDueOn: transitionOf(step).needs.includes('request') ? '2022-10-04' : null,
  })
const main = opened({ id: 2, status: 'assigned', ownerId: AGENCY, agencyId: AGENCY })

test('mọi bước từ mọi tình trạng không có trong bảng đều bị từ chối', () => {
  const steps = Object.keys(transitions) as Step[]
  const statuses = [...new Set(steps.flatMap((step) => [...transitionOf(step).from]))].concat([
    ...(['closed', 'askedAgain', 'setAside'] as const),
  ])
  expect(statuses).toHaveLength(11)
  for (const step of steps)
    for (const status of statuses) {
      const dueOn = step === 'askExtension' || step === 'extend' ? '2022-09-23' : full.dueOn
      const given = { ...full, agencyId: OTHER_AGENCY, dueOn, main: step === 'merge' ? main : undefined }
      const attempt = () => moved(ready(status, step), step, given, on('2022-09-13'))
      if (transitionOf(step).from.includes(status)) expect(attempt, `${step} từ ${status}`).not.toThrow()
      else expect(attempt, `${step} từ ${status}`).toThrow('đã chuyển sang bước khác')
    }
})

/** A small generator with a seed, so that a failing sequence can be walked again. */
function randoms(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    chance: (share: number) => next() < share,
    pick: <Each>(all: readonly Each[]): Each => all[Math.floor(next() * all.length)] as Each,
  }
}

const CELLS = [3, 4, 5]
/** One just sent, one at the office, one at an agency. */
const begun = (): Item[] => [
  opened({ id: 1, cellId: 3 }),
  opened({ id: 2, cellId: 4, status: 'forwarded', ownerId: TOP }),
  opened({ id: 3, cellId: 5, status: 'assigned', ownerId: AGENCY, agencyId: AGENCY }),
]

/** A transition that does what it should not: the control of this test. */
type Spoil = (after: Item, step: Step) => Partial<Item>

/** One step of one of them, and what follows for those merged into it: as move.ts does it. */
function walked(items: Item[], at: number, step: Step, given: Given, today: string, spoil: Spoil): Item[] {
  const before = items[at]
  if (!before) return items
  const whole = moved(before, step, given, on(today))
  const after = { ...whole, ...spoil(whole, step) }
  const parts =
    step === 'split'
      ? [opened({ ...before, ...opensPart(before, { today }).place, id: items.length + 1 })]
      : []
  const all = [...items, ...parts].map((item) => {
    if (item.id === after.id) return after
    if (item.status !== 'merged' || item.mergedIntoId !== after.id) return item
    if (after.status !== 'answered') return { ...item, ...placeWith(after) }
    return moved(item, 'answerTogether', { reply, scope: given.scope }, on(today))
  })
  const mains = new Set(all.flatMap((each) => (each.status === 'merged' ? [each.mergedIntoId] : [])))
  // Frozen: a step that changed its item in place would throw.
  return all.map((item) => Object.freeze({ ...item, hasMerged: mains.has(item.id) }))
}

/** What must hold of every item after every step, whatever came before. */
function broken(item: Item, items: Item[]) {
  const { status, ownerId, agencyId, dueOn, stoppedOn, cellId } = item
  const into = items.find(({ id }) => id === item.mergedIntoId)
  const isMerged = status === 'merged'
  const says: [string, boolean][] = [
    ['an owner that exists', [TOP, COMMUNE, ...CELLS, AGENCY, OTHER_AGENCY].includes(ownerId)],
    ['a deadline while open, none after', (dueOn === null) === !isOpen(status)],
    [
      'the clock stands still only while the cell clarifies',
      isMerged || (stoppedOn !== null) === (status === 'clarifying'),
    ],
    ['the agency holds what was given to it', status !== 'assigned' || ownerId === agencyId],
    ['a draft has an agency', status !== 'drafted' || (agencyId !== null && ownerId === TOP)],
    [
      'no agency while the office routes',
      (status !== 'forwarded' && status !== 'proposed') || (agencyId === null && ownerId === TOP),
    ],
    ['the cell holds its own', (status !== 'clarifying' && status !== 'answered') || ownerId === cellId],
    [
      'merged: where its main item is, one step deep',
      !isMerged ||
        (into !== undefined &&
          into.status !== 'merged' &&
          isOpen(into.status) &&
          into.status !== 'answered' &&
          JSON.stringify(placeWith(item)) === JSON.stringify(placeWith(into))),
    ],
    ['asked for longer only while an agency has it', item.askedDueOn === null || status === 'assigned'],
    ['the office that set it aside keeps it', status !== 'setAside' || [TOP, COMMUNE].includes(ownerId)],
  ]
  return says.flatMap(([what, holds]) => (holds ? [] : [what]))
}

const steps: readonly Step[] = [...deskSteps, 'close', 'askAgain', 'askMore', 'hearInterim', 'handOver']

/** Plays so many sequences out and says what did not hold. */
function playOut(sequences: number, spoil: Spoil = () => ({})) {
  const { chance, pick } = randoms(20_220_907)
  const taken = new Map<Step, number>()
  let refused = 0
  const ends = new Set<Status>()
  const wrong: string[] = []
  for (let sequence = 0; sequence < sequences; sequence++) {
    let items = begun()
    let today = '2022-09-08'
    let splits = 0
    for (let turn = 0; turn < 18; turn++) {
      today = addDays(today, pick([0, 0, 1, 2, 5]))
      const at = pick([...items.keys()])
      // Mostly a step that the table knows from here, as people see on the page; else any.
      const fitting = steps.filter((each) => transitionOf(each).from.includes(items[at]?.status ?? 'sent'))
      const step = pick(fitting.length > 0 && chance(0.85) ? fitting : steps)
      // Ends of the way, rarer than they would come by chance.
      if (['setAside', 'merge', 'split', 'settle', 'passOn'].includes(step) && chance(0.6)) continue
      const given: Given = {
        note: chance(0.9) ? 'Lý do' : undefined,
        agencyId: chance(0.9) ? pick([AGENCY, OTHER_AGENCY]) : undefined,
        dueOn: chance(0.9)
          ? addDays(pick([today, items[at]?.dueOn ?? today]), pick([-3, 1, 5, 20]))
          : undefined,
        reply: chance(0.9) ? { ...reply, kind: pick(['settled', 'inProgress']) } : undefined,
        scope: chance(0.9) ? pick(['cell', 'committee', 'all']) : undefined,
        main: step === 'merge' && chance(0.9) ? pick(items) : undefined,
        part: chance(0.9) ? { ...part, text: pick(['', part.text, part.text]) } : undefined,
        isConfirmed: chance(0.5),
        isAgencyGone: chance(0.3),
      }
      try {
        items = walked(items, at, step, given, today, spoil)
        if (step === 'split') splits++
        taken.set(step, (taken.get(step) ?? 0) + 1)
        for (const item of items)
          wrong.push(...broken(item, items).map((what) => `${sequence}.${turn} ${step} ${item.id}: ${what}`))
        if (items.length !== 3 + splits || new Set(items.map(({ id }) => id)).size !== items.length)
          wrong.push(`${sequence}.${turn}: items in ≠ items out`)
      } catch (error) {
        if (!(error instanceof RuleError)) throw error
        refused++
      }
    }
    for (const { status } of items) ends.add(status)
  }
  return { wrong, taken, refused, ends }
}

test('10.000 chuỗi bước bất kỳ của ba mục: luôn có chủ, có hạn, ở một nơi; không mục nào mất, chỉ thêm khi tách', () => {
  const { wrong, taken, refused, ends } = playOut(10_000)
  expect(wrong.slice(0, 10)).toEqual([])
  expect([...steps].filter((step) => (taken.get(step) ?? 0) < 100)).toEqual([])
  expect(refused).toBeGreaterThan(10_000)
  expect(ends.size, 'every status is an end of some sequence').toBe(11)
})

test.each<[string, string, Spoil]>([
  ['giao mà không ai giữ', 'an owner that exists', (_, step) => (step === 'assign' ? { ownerId: 0 } : {})],
  [
    'giao cho cơ quan này, nằm ở Văn phòng',
    'the agency holds what was given to it',
    (_, step) => (step === 'assign' ? { ownerId: TOP } : {}),
  ],
  [
    'hỏi lại chi bộ mà thời hạn vẫn chạy',
    'the clock stands still only while the cell clarifies',
    ({ status }) => (status === 'clarifying' ? { stoppedOn: null } : {}),
  ],
  [
    'chuyển lên mà mất hạn',
    'a deadline while open, none after',
    (_, step) => (step === 'forward' ? { dueOn: null } : {}),
  ],
  [
    'gộp vào mục không có',
    'merged: where its main item is, one step deep',
    ({ status }) => (status === 'merged' ? { mergedIntoId: 99 } : {}),
  ],
])('bảng bước bị sửa sai thì bị phát hiện: %s', (_name, finding, spoil) => {
  expect(playOut(100, spoil).wrong.join()).toContain(finding)
})
