import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { questionRows } from '@/lib/exports/guidance'
import { guidanceDuties } from '@/lib/home/queries/guidance'
import { countNew } from '@/lib/notices/queries'
import { answerQuestion, mergeQuestion, replaceAnswer } from './actions/answers'
import { acknowledgeAnswer, askQuestion, withdrawQuestion } from './actions/questions'
import { addTopic, closeTopic } from './actions/topics'
import { answerFilter, questionFilter } from './input'
import { getAnswer, listAnswers, listChoices } from './queries/answers'
import { getQuestion, listQuestions } from './queries/questions'
import { listTopics } from './queries/topics'
import { offered } from './rules'

const TODAY = '2022-09-07'
let world: World
let topicId: number

beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'giaidap')
  await signInAs(world.accounts.organisationBoard)
  expect(await send(addTopic, { name: 'Đảng phí' })).toMatchObject({ ok: true })
  expect(await send(addTopic, { name: 'Đảng phí' })).toMatchObject({
    ok: false,
    fields: { name: [expect.stringContaining('đã có')] },
  })
  topicId = (await listTopics(await viewerOf(world.accounts.member)))[0]?.id ?? 0
})

const words = () => ({ topicId, title: 'Mức đóng nào?', situation: 'Người làm ruộng ngoài tuổi.' })
const source = { sourceDocument: 'Quy định 342-QĐ/TW', sourceOn: '28/12/2010', sourceClause: 'mức đóng' }
const idIn = (goTo = '') => Number(/\/(\d+)\?/.exec(goTo)?.[1])

async function ask(who: 'cellSecretary' | 'neighbour') {
  await signInAs(world.accounts[who])
  const orgId = who === 'neighbour' ? world.neighbour.id : world.cell.id
  return idIn((await send(askQuestion, { orgId, ...words() })).goTo)
}
const asViewer = (who: keyof typeof world.accounts) => viewerOf(world.accounts[who])
const everything = answerFilter.parse({})

test('hỏi: hạn tính bằng ngày làm việc; đơn vị, cấp trên và Ban Tổ chức thấy, chi bộ bên thì không', async () => {
  const id = await ask('cellSecretary')
  const question = await getQuestion(await asViewer('committeeOffice'), id)
  expect(question).toMatchObject({
    state: 'asked',
    askedOn: TODAY,
    dueOn: '2022-09-21',
    may: { answer: false },
  })
  expect(await getQuestion(await asViewer('organisationBoard'), id)).toMatchObject({ may: { answer: true } })
  for (const who of ['neighbour', 'member', 'agencyOfficer'] as const)
    expect(await getQuestion(await asViewer(who), id), who).toBeUndefined()
  expect(await guidanceDuties(await asViewer('organisationBoard'))).toMatchObject([{ dueOn: '2022-09-21' }])
  const { rows } = await listQuestions(
    await asViewer('cellRecorder'),
    questionFilter.parse({ state: 'asked' }),
  )
  expect(rows.map((row) => row.id)).toContain(id)
})

test('trả lời riêng: chỉ đơn vị và cấp trên xem; người hỏi ghi đã xem thì việc hết; không trả lời hai lần', async () => {
  const questionId = await ask('cellSecretary')
  await signInAs(world.accounts.cellSecretary)
  const given = { questionId, version: 1, ...words(), ...source, text: 'Một nửa.' }
  expect(await send(answerQuestion, given)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Không tìm thấy'),
  })
  await signInAs(world.accounts.organisationBoard)
  expect(await send(answerQuestion, { ...given, sourceOn: '08/09/2022' })).toMatchObject({
    ok: false,
    fields: { sourceOn: [expect.stringContaining('chưa đến')] },
  })
  expect(await send(answerQuestion, given)).toMatchObject({ ok: true })
  expect(await send(answerQuestion, { ...given, version: 2 })).toMatchObject({
    ok: false,
    message: expect.stringContaining('đã được'),
  })
  const answerId = (await getQuestion(await asViewer('cellSecretary'), questionId))?.answerId ?? 0
  expect(await getAnswer(await asViewer('committeeOffice'), answerId)).toMatchObject({ text: 'Một nửa.' })
  for (const who of ['neighbour', 'member'] as const)
    expect(await getAnswer(await asViewer(who), answerId), who).toBeUndefined()

  const secretary = await signInAs(world.accounts.cellSecretary)
  expect(await guidanceDuties(secretary)).toMatchObject([{ href: `/guidance/questions/${questionId}` }])
  expect(await send(acknowledgeAnswer, { questionId, version: 2 })).toMatchObject({ ok: true })
  expect(await guidanceDuties(secretary)).toEqual([])
})

test('gửi nhầm: đơn vị hỏi rút được khi chưa trả lời; Ban Tổ chức, cấp trên không thấy nữa, không ai trả lời được', async () => {
  const [questionId, answered] = [await ask('cellSecretary'), await ask('cellSecretary')]
  const given = { ...words(), ...source, text: 'Một nửa.' }
  const withdraw = (id: number, more: object = { isConfirmed: 'on' }) =>
    send(withdrawQuestion, { questionId: id, version: 1, ...more })
  for (const who of ['neighbour', 'committeeOffice', 'organisationBoard', 'member'] as const) {
    await signInAs(world.accounts[who])
    expect(await withdraw(questionId), who).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
  }
  const recorder = await signInAs(world.accounts.cellRecorder)
  expect(await withdraw(questionId, {})).toHaveProperty('fields.isConfirmed')
  expect(await withdraw(questionId)).toMatchObject({ goTo: expect.stringContaining('done=withdraw') })
  expect(await getQuestion(recorder, questionId)).toMatchObject({
    state: 'withdrawn',
    may: { withdraw: false, acknowledge: false },
  })
  for (const who of ['committeeOffice', 'organisationBoard', 'standingCommittee'] as const) {
    const viewer = await asViewer(who)
    expect(await getQuestion(viewer, questionId), who).toBeUndefined()
    expect((await listQuestions(viewer, questionFilter.parse({}))).rows.map(({ id }) => id)).not.toContain(
      questionId,
    )
  }
  for (const state of ['asked', 'answered', 'withdrawn'] as const) {
    const { rows } = await listQuestions(recorder, questionFilter.parse({ state }))
    expect(
      rows.some(({ id }) => id === questionId),
      state,
    ).toBe(state === 'withdrawn')
  }
  const { rows } = await questionRows(recorder, { state: 'withdrawn' }, TODAY)
  expect(rows.map((cells) => cells.at(-1))).toEqual(['Đã rút'])
  expect(rows[0]?.at(-2), 'câu đã rút không còn hạn trả lời').toBeNull()
  expect(await guidanceDuties(recorder)).toEqual([])

  await signInAs(world.accounts.organisationBoard)
  expect(await send(answerQuestion, { questionId, version: 2, ...given })).toMatchObject({
    message: expect.stringContaining('đã rút'),
  })
  expect(await send(answerQuestion, { questionId: answered, version: 1, ...given })).toMatchObject({
    ok: true,
  })
  const secretary = await signInAs(world.accounts.cellSecretary)
  expect(await countNew(secretary)).toBe(1)
  expect(await send(withdrawQuestion, { questionId: answered, version: 2, isConfirmed: 'on' })).toMatchObject(
    {
      message: expect.stringContaining('đã được trả lời'),
    },
  )
  await signInAs(world.accounts.cellRecorder)
  expect(await send(acknowledgeAnswer, { questionId: answered, version: 2 })).toMatchObject({ ok: true })
  expect(await countNew(secretary), 'đã ghi đã xem thì không còn là tin mới của ai').toBe(0)
})

test('gộp vào câu trả lời riêng: chỉ cho đơn vị đã xem được câu ấy, không mở cho chi bộ khác', async () => {
  const [own, again, other] = [await ask('cellSecretary'), await ask('cellSecretary'), await ask('neighbour')]
  const board = await signInAs(world.accounts.organisationBoard)
  await send(answerQuestion, { questionId: own, version: 1, ...words(), ...source, text: 'Một nửa.' })
  const answerId = (await getQuestion(board, own))?.answerId ?? 0
  const choices = async ({ path }: { path: string }) => (await listChoices(board, path)).map(({ id }) => id)
  expect(await choices(world.neighbour)).not.toContain(answerId)
  expect(await choices(world.cell)).toContain(answerId)
  expect(await send(mergeQuestion, { questionId: other, version: 1, answerId })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Không tìm thấy'),
  })
  expect(await getAnswer(await asViewer('neighbour'), answerId)).toBeUndefined()
  expect(await send(mergeQuestion, { questionId: again, version: 1, answerId })).toMatchObject({ ok: true })
})

test('tập chung: mọi vai trong huyện tìm thấy không cần dấu, không có tên đơn vị; bản thay đứng ra, bản cũ giữ nguyên', async () => {
  const questionId = await ask('cellSecretary')
  const merged = await ask('neighbour')
  await signInAs(world.accounts.organisationBoard)
  const title = 'Đảng viên làm ruộng đóng mức nào?'
  const answer = { ...words(), ...source, title, text: 'Theo khung.' }
  await send(answerQuestion, { questionId, version: 1, ...answer, isPublished: 'on' })
  const first = (await getQuestion(await asViewer('organisationBoard'), questionId))?.answerId ?? 0
  expect(await send(mergeQuestion, { questionId: merged, version: 1, answerId: first })).toMatchObject({
    ok: true,
  })

  for (const who of Object.keys(world.accounts) as (keyof typeof world.accounts)[]) {
    const { rows } = await listAnswers(await asViewer(who), answerFilter.parse({ q: 'dang vien lam ruong' }))
    expect(
      rows.map(({ id }) => id),
      who,
    ).toEqual([first])
    expect(JSON.stringify(await getAnswer(await asViewer(who), first)), who).not.toContain(world.cell.name)
  }
  const other = await makeWorld(seedDb, 'huyenkhac')
  expect((await listAnswers(await viewerOf(other.accounts.cellSecretary), everything)).rows).toEqual([])

  const { goTo } = await send(replaceAnswer, { answerId: first, ...answer, text: 'Theo khung mới.' })
  const second = idIn(goTo)
  const { rows } = await listAnswers(await asViewer('member'), everything)
  expect(rows).toMatchObject([{ id: second, isPublished: true }])
  expect(await getAnswer(await asViewer('member'), first)).toMatchObject({
    text: 'Theo khung.',
    later: { id: second },
  })
  expect(await send(replaceAnswer, { answerId: first, ...answer })).toMatchObject({
    ok: false,
    message: expect.stringContaining('bản thay'),
  })
  // Both who asked read the new one, and are told.
  expect(await getQuestion(await asViewer('neighbour'), merged)).toMatchObject({
    state: 'merged',
    answerId: second,
    may: { acknowledge: true },
  })
  expect(await guidanceDuties(await asViewer('neighbour'))).toHaveLength(1)
})

test('chủ đề đóng: không hỏi, không trả lời theo chủ đề ấy nữa; câu đã hỏi giữ chủ đề; thêm lại đúng tên thì mở lại', async () => {
  const questionId = await ask('cellSecretary')
  const given = { ...words(), ...source, text: 'Một nửa.' }
  await signInAs(world.accounts.organisationBoard)
  await send(addTopic, { name: 'Nơi cư trú' })
  const topics = await listTopics(await asViewer('member'))
  const closedId = topics.find(({ name }) => name === 'Nơi cư trú')?.id ?? 0
  for (const guidanceTopicId of [closedId, topicId])
    expect(await send(closeTopic, { guidanceTopicId })).toMatchObject({ ok: true })
  expect(await send(closeTopic, { guidanceTopicId: topicId })).toMatchObject({ ok: false })
  expect(offered(await listTopics(await asViewer('member')), topicId).map(({ id }) => id)).toEqual([topicId])
  await signInAs(world.accounts.cellSecretary)
  expect(await send(askQuestion, { orgId: world.cell.id, ...words() })).toMatchObject({
    ok: false,
    fields: { topicId: [expect.stringContaining('đã đóng')] },
  })
  await signInAs(world.accounts.organisationBoard)
  const answered = { questionId, version: 1, ...given }
  expect(await send(answerQuestion, { ...answered, topicId: closedId })).toMatchObject({ ok: false })
  expect(await send(answerQuestion, answered)).toMatchObject({ ok: true })
  expect(await send(addTopic, { name: 'Đảng phí' })).toMatchObject({ ok: true })
  expect(await ask('cellSecretary')).toBeGreaterThan(questionId)
})

test('cơ sở dữ liệu giữ: câu hỏi như đã hỏi, giải đáp và chủ đề chỉ thêm, bản trong tập chung không bị thay bằng bản riêng', async () => {
  await expect(owner`UPDATE guidance_questions SET title = 'khác'`).rejects.toThrow('as it was asked')
  await expect(owner`DELETE FROM guidance_questions`).rejects.toThrow('as it was asked')
  await expect(
    owner`UPDATE guidance_questions SET state = 'asked', answer_id = null WHERE state = 'answered'`,
  ).rejects.toThrow('answered once')
  await expect(owner`UPDATE guidance_answers SET text = 'khác'`).rejects.toThrow('added, never changed')
  await expect(owner`DELETE FROM guidance_topics`).rejects.toThrow('keeps its name')
  await expect(owner`UPDATE guidance_topics SET name = 'khác'`).rejects.toThrow('keeps its name')
  await expect(
    owner`UPDATE guidance_questions SET org_id = ${world.neighbour.id} WHERE org_id = ${world.cell.id}`,
  ).rejects.toThrow('names the cell')
  await expect(
    owner`INSERT INTO guidance_answers (org_id, topic_id, title, situation, text, source_document, source_on,
        source_clause, is_published, replaces_id, answered_by, answered_on)
      SELECT org_id, topic_id, title, situation, text, source_document, source_on, source_clause, false, id,
        answered_by, answered_on FROM guidance_answers a WHERE is_published
        AND NOT EXISTS (SELECT 1 FROM guidance_answers l WHERE l.replaces_id = a.id)`,
  ).rejects.toThrow('replaced by a published one')
})
