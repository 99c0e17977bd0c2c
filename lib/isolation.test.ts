import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { canSomewhere, type Permission } from '@/lib/auth/policy'
import type { FormState } from '@/lib/core/form-state'
import { answerTo, seedDb, send, signInAs } from '@/lib/core/testing'
import { changes, LARGEST, pick, type Sent, spoilt } from '@/lib/core/testing-hostile'

/**
 * Every action there is, sent by the secretary of another cell with valid words and this cell's ids: the answer must
 * be that nothing was found, and no row of any table may change. A new action without its words here fails.
 */
type Action = ((previous: FormState, form: FormData) => Promise<FormState>) & {
  permission: Permission
  fieldNames: string[]
}

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[\\/])actions([\\/][^\\/]+)?\.ts$/.test(file.replace('.test.ts', '')),
)
const actions: [string, Action][] = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(await import(/* @vite-ignore */ pathToFileURL(`lib/${file}`).href)),
    ),
  )
)
  .flat()
  .filter((entry): entry is [string, Action] => typeof entry[1] === 'function' && 'permission' in entry[1])

let around: Neighbourhood
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
})

/** Choices and numbers that a form of that name accepts. */
const WORDS: Record<string, string | string[]> = {
  loginName: 'nguoi.la',
  withdrawnFrom: '10/09/2099',
  role: 'cellSecretary',
  sex: 'male',
  birthYear: '1970',
  standing: 'full',
  status: 'active',
  phone: '0912 345 678',
  cardNumber: '001070000001',
  cellType: 'village',
  withdrawType: 'village',
  directiveType: 'all',
  month: '2022-09-01',
  mode: 'inPerson',
  replyKind: 'settled',
  decision: 'permitted',
  verdict: 'approved',
  scope: 'cell',
  urgency: 'normal',
  isRaiserHidden: 'on',
  isSensitive: 'on',
  isOutstanding: 'on',
  isOneGroup: 'on',
  isPhoneLost: 'on',
  selfLevel: 'good',
  selfOn: '10/12/2021',
  secret: 'no',
  draftVersion: '1',
  year: '2022',
  quarter: '3',
  'addVisitor.kind': 'committee',
  'changeVisitor.kind': 'committee',
  'closeTask.verdict': 'done',
  'createCandidate.source': 'farmer',
  'updateCandidate.source': 'farmer',
  'endorseCandidate.votes': '3',
  'endorseCandidate.base': '3',
  'createMeeting.kind': 'extraordinary',
  'createExemption.kind': 'ageHealth',
  'createRequest.kind': 'ageHealth',
  'createRequest.papers': 'Bản sao bệnh án',
  'recordContact.kind': 'contact',
  wish: 'exempt',
  duesWish: 'monthly',
  channel: 'phone',
  answer: 'none',
  votes: '3',
  base: '3',
  contractFrom: '01/01/2022',
  contractTo: '01/10/2022',
  isOral: 'on',
  isByRelative: 'on',
  hasReport: 'on',
  hasPartyOrganisation: 'on',
  'correctRating.level': 'good',
  'createOrganisation.kind': 'cell',
  'createBatch.kind': 'month',
  'createBatch.output': 'zip',
  'dissolveCell.kind': 'dissolved',
  'issueScoreList.month': '2022-07-01',
  period: '2022-08',
  'createItem.kind': 'petition',
  'issueSynthesis.signedAs': 'onBehalf',
  'draftTemplate.kind': 'regular',
  key: 'dues',
  'updateSetting.key': 'idleMinutes',
  'decideSetting.key': 'numbersMinutes',
  confirmed: 'on',
  isConfirmed: 'on',
  isReturning: 'on',
  isRefusal: 'on',
  isMore: 'on',
  isBeside: 'on',
  isReplacing: 'on',
  isEnding: 'on',
  isTypo: 'on',
  isUntied: 'on',
  hasConsent: 'on',
  keepsNames: 'on',
  domain: 'commonDay',
  ruleSetId: '1',
  entryId: '1',
  fromDay: '07/09/2022',
  toDay: '07/09/2022',
  'enterHoliday.kind': 'holiday',
  isAssigned: 'yes',
  isPublished: 'on',
  direction: 'up',
  departureKind: 'retired',
  isExempt: 'on',
  isAbroad: 'on',
  reason: 'newJob',
  province: 'same',
  'beginTransfer.kind': 'official',
  'arriveTransfer.kind': 'official',
  months: '12',
  duesPaidTo: '9/2022',
  isClear: 'on',
  isRequired: 'on',
  host: 'smtp.thanhpho.gov.vn',
  port: '587',
  security: 'starttls',
  sender: 'cong@thanhpho.gov.vn',
  to: 'thu@thanhpho.gov.vn',
  total: '80',
  percent: '91,16',
  rated: '100',
  target: '3',
  tag: 'biên giới',
  amount: '12.000',
  shared: '12.000',
  rightAmount: '12.000',
  rightMethod: 'cash',
  method: 'cash',
  owed: '12.000',
  all: 'on',
  seen: '0',
  fromMonth: '9/2022',
  toMonth: '9/2022',
  lastMonth: '9/2022',
  termEndsOn: '07/09/2030',
  numberType: 'BB',
  lastNumber: '14',
  'openBook.startsOn': '9/2022',
  'relieve.kind': 'partyAge',
  'relieve.percent': '50',
  'relieve.startsOn': '9/2022',
  'relieve.endsOn': '9/2022',
  'answerRemittance.verdict': 'received',
  postKind: 'groupLeader',
  postBasis: 'elected',
  postFrom: '01/01/2022',
  postTo: '01/09/2022',
  penalty: 'warning',
  awardLevel: 'grassroots',
  disciplineLevel: 'grassroots',
  restIsThere: 'on',
  round: '2022-09-02',
  years: '30',
  homeFrom: '07/09/2022',
  gapYears: '1',
  gapMonths: '6',
  delayedYears: '30',
  takenYears: '30',
  'saveSlips.shown': '1',
  'screenCell.shown': '1',
  restIsFit: 'on',
  'markAttendance.shown': '1',
  'planVisits.shown': '1',
  tickedBefore: '1',
  'createSession.kind': 'resolution',
  'updateSession.kind': 'resolution',
  ...Object.fromEntries(
    ['summoned', 'present', 'votingBase', 'issued', 'returned'].map((name) => [name, '3']),
  ),
}

/** Rows that a refusal writes, or that say nothing of the cell. */
const FIXED = ['audit_entries', 'audit_heads', 'submissions', 'sessions']
let sums = ''
/** Of every table, in one question: it is asked well over a thousand times. */
async function checksums() {
  if (!sums) {
    const tables = await owner`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
    sums = tables
      .filter(({ name }) => !FIXED.includes(name))
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, (SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t) AS sum`,
      )
      .join(' UNION ALL ')
  }
  const rows = await owner.unsafe(sums, [], { prepare: true })
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

/** Words that pass every form; ids are the victim's. */
const wordFor = (action: string, name: string): string | string[] => {
  const known = WORDS[`${action}.${name}`] ?? around.ids[name] ?? around.lists[name] ?? WORDS[name]
  if (known !== undefined) return Array.isArray(known) ? known.map(String) : String(known)
  if (/^version$/i.test(name)) return '1'
  if (/On$/.test(name)) return '07/09/2022'
  if (/At$/.test(name)) return '19:30'
  return 'Nội dung thử'
}

const formFor = (name: string, action: Action): Sent =>
  Object.fromEntries(
    action.fieldNames.map((field) => {
      const word = wordFor(name, field)
      return [Array.isArray(word) ? `${field}[]` : field, word]
    }),
  )

describe('chi bộ khác không chạm được gì', () => {
  test('có thao tác để thử', () => {
    expect(actions.length).toBeGreaterThan(10)
  })

  test.each(actions)('%s', async (name, action) => {
    await signInAs(around.stranger)
    const before = await checksums()
    const answer = await send(action, formFor(name, action))
    expect(answer.goTo, 'một thao tác ngoài phạm vi không được dẫn đi đâu').toBeUndefined()
    expect(answer).toMatchObject({ ok: false })
    expect(answer.message).toContain('Không tìm thấy')
    expect(await checksums()).toEqual(before)
  })
})

/**
 * Every form of every role that may send it, with one field spoilt in every way: an answer in words, never a fault,
 * and what was refused wrote nothing. Of roles after the first one field and one way are drawn, the same each time.
 */
describe('dữ liệu xấu: mọi biểu mẫu, mọi vai', () => {
  test.each(actions)('%s', async (name, action) => {
    const sent = formFor(name, action)
    let isFirst = true
    let before = await checksums()
    for (const [role, account] of Object.entries(around.world.accounts)) {
      const viewer = await signInAs(account)
      if (!canSomewhere(viewer, action.permission)) continue
      const drawn = [pick(action.fieldNames, `${name} ${role}`), pick(changes, `${role} ${name}`)]
      for (const field of action.fieldNames)
        for (const way of changes) {
          const isDrawn = field === drawn[0] && way === drawn[1]
          if (!isDrawn && (!isFirst || way === LARGEST)) continue
          const answer = await answerTo(action, spoilt(sent, way, field))
          expect(answer.message, `${role}: ${field}, ${way}`).not.toContain('Máy chủ đang bận')
          if (answer.ok) before = await checksums()
          else expect(answer.message, `${role}: ${field}, ${way}`).toMatch(/[^\x20-\x7e]/)
        }
      isFirst = false
    }
    expect(await checksums(), 'bị từ chối mà vẫn ghi').toEqual(before)
  })
})
