import * as schema from '@/db/schema'
import { centralRuleSets, commonDayRule } from '../base/rulesets'
import { provincialScoreSheet } from '../base/score-sheets/provincial-2022'
import type { SeedDb } from '../factories'

/** The evening the demonstration stands still at; it can be moved by hand. */
export const STORY_DAY = '2022-09-07'

export async function makeSettings(db: SeedDb, topId: number) {
  await db.insert(schema.settings).values([
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: STORY_DAY },
    { key: 'profile', value: 'huyen' },
    { key: 'superiorWord', value: 'huyện' },
    { key: 'boardName', value: 'Ban Tổ chức' },
    { key: 'portalName', value: 'Cổng thông tin Đảng bộ huyện Minh Giang' },
    { key: 'helpPhone', value: 'Văn phòng Huyện ủy, số máy lẻ 12' },
  ])
  await db.insert(schema.ruleSets).values([
    ...centralRuleSets,
    {
      ...commonDayRule,
      orgId: topId,
      source: 'Hướng dẫn 19-HD/BTCHU ngày 24/8/2022 của Ban Tổ chức Huyện ủy Minh Giang',
    },
    { ...provincialScoreSheet, orgId: topId },
  ])
  await db.insert(schema.ownDays).values({
    orgId: topId,
    month: '2022-09-01',
    cellType: 'school',
    heldOn: '2022-09-08',
    reason: 'Thứ Năm đầu tiên của tháng, 01/9/2022, trùng kỳ nghỉ Quốc khánh',
  })
}
