import * as schema from '@/db/schema'
import { addDays } from '@/lib/core/dates'
import { makeFields } from '../base/fields'
import { makeGuidanceTopics } from '../base/guidance'
import { ensureHolidays } from '../base/holidays'
import { makeReplyTemplates } from '../base/reply-templates'
import { centralRuleSets, commonDayRule } from '../base/rulesets'
import { baseTemplates } from '../base/templates'
import { insertDirectives } from '../demo/directives'
import { makeMembers } from '../demo/members'
import { recordFromMinutes } from '../demo/records'
import { makeScoreReviews } from '../demo/scores'
import { Numbers } from '../demo/terms'
import type { SeedDb } from '../factories'
import type { Filling } from '../filling'
import { makePastNotices } from '../kit/notices'
import given from '../meeting-2025-11.json'
import { makeAccounts } from './accounts'
import { makeCollectiveRound } from './collective-round'
import { openItems, raisedBy } from './feedback'
import { makeHeld } from './meetings'
import { makeCommitteeMeeting, makeNovember } from './november'
import { peopleOf } from './people'
import { pastMonths, rulesByDay, STORY_DAY, type Story, TERM_STARTS, thisMonth } from './story'
import { COMMUNE, type Commune, makeCommune } from './tree'
import { makeVisits } from './visits'

async function makeSettings(db: SeedDb, { top, cells }: Commune) {
  await db.insert(schema.settings).values([
    { key: 'filling', value: 'demo-xa' },
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: STORY_DAY },
    { key: 'profile', value: 'xa' },
    { key: 'superiorWord', value: 'xã' },
    { key: 'boardName', value: 'Ban Xây dựng Đảng' },
    { key: 'portalName', value: `Cổng thông tin Đảng bộ xã ${COMMUNE}` },
    { key: 'helpPhone', value: 'Văn phòng Đảng ủy xã, số máy lẻ 11' },
  ])
  await db.insert(schema.ruleSets).values([
    ...centralRuleSets,
    {
      ...commonDayRule,
      orgId: top.id,
      name: 'Ngày sinh hoạt thống nhất: ngày 05',
      source: 'Thông báo 12-TB/ĐU ngày 15/7/2025 của Đảng ủy xã Bình Khê',
      validFrom: '2025-08-01',
      values: {
        byCellType: {},
        otherwise: { kind: 'dayOfMonth', day: 5 },
        latestDays: 2,
        earliestDays: 2,
        mayExceed: false,
      },
    },
  ])
  await ensureHolidays(db)
  await makeGuidanceTopics(db, top.id)
  await makeReplyTemplates(db, top.id)
  await makeFields(db, top.id)
  await db.insert(schema.terms).values(
    [top, ...cells.map(({ organisation }) => organisation)].map(({ id }) => ({
      orgId: id,
      name: '2025–2030',
      startsOn: TERM_STARTS,
    })),
  )
}

async function makeTemplates(db: SeedDb, orgId: number) {
  const made = await db
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId })))
    .returning({ id: schema.templates.id, kind: schema.templates.kind })
  return new Map<string, number>(made.map(({ id, kind }) => [kind, id]))
}

/** The last numbers given, so that the next paper of each cell goes on from there. */
async function makeNumberSeries({ db, cells, numbers }: Story) {
  const terms = await db.select({ id: schema.terms.id, orgId: schema.terms.orgId }).from(schema.terms)
  const termOf = new Map(terms.map(({ id, orgId }) => [orgId, id]))
  await db.insert(schema.numberSeries).values(
    cells.flatMap((cell) =>
      (['BB', 'NQ'] as const).map((type) => ({
        orgId: cell.organisation.id,
        termId: termOf.get(cell.organisation.id) ?? 0,
        type,
        last: numbers.last(cell, type, STORY_DAY),
      })),
    ),
  )
}

/** Đảng bộ xã Bình Khê on the evening of 05/11/2025: Chi bộ thôn 3 is about to hold its meeting. */
export const demoXa: Filling = async (db) => {
  const commune = await makeCommune(db)
  await makeSettings(db, commune)
  const members = await makeMembers(db, commune.cells, peopleOf)
  const { ids, shown } = await makeAccounts(db, commune, members)
  const story: Story = {
    ...commune,
    db,
    members,
    accounts: ids,
    numbers: new Numbers(),
    templates: await makeTemplates(db, commune.top.id),
    rulesOn: await rulesByDay(db),
    openTasks: new Map(),
    directives: await insertDirectives(db, thisMonth, given.documents, (number) =>
      number.endsWith('/ĐU') ? { orgId: commune.top.id } : {},
    ),
  }
  for (const month of pastMonths)
    for (const cell of commune.cells) {
      const heldOn = addDays(month, 4)
      const filed = { heldOn, sentOn: addDays(heldOn, 1), receivedOn: addDays(heldOn, 2) }
      const held = await makeHeld(story, cell, month, filed, await raisedBy(story, cell, month))
      await openItems(story, cell, held)
    }
  await makeCommitteeMeeting(story)
  await makeNovember(story)
  await makeCollectiveRound(story)
  await recordFromMinutes(db)
  await makeVisits(story)
  await makeNumberSeries(story)
  await makeScoreReviews(db, '2025-11-01')
  await makePastNotices(db, { since: '2025-10-01', seenBefore: '2025-10-20' })
  return shown
}
