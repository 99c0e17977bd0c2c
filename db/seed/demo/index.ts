import { addressees } from '@/db/schema'
import { ensureHolidays } from '../base/holidays'
import type { Filling } from '../filling'
import { makeAccounts } from './accounts'
import { months } from './calendar'
import type { GivenTask } from './content'
import { Feedback } from './feedback'
import { makeMembers } from './members'
import type { Cell } from './organisations'
import { makeTree } from './organisations'
import { makePastMonth } from './past'
import { makeFinishedRatings } from './ratings'
import { makeThisMonth } from './september'
import { makeSettings } from './settings'
import { makeTemplate, reportTasks, rulesOfStory, type Story } from './story'
import { makeTerms, Numbers } from './terms'
import { makeThon7Review } from './thon-7-review'

/** Đảng bộ huyện Minh Giang: an invented district on the evening of 07/09/2022, with the twelve months before it. */
export const demo: Filling = async (db) => {
  const tree = await makeTree(db)
  await makeSettings(db, tree.top.id)
  await ensureHolidays(db)
  const members = await makeMembers(db, tree.cells)
  const { accounts, shown } = await makeAccounts(db, tree, members)
  const ground = {
    db,
    tree,
    members,
    accounts,
    numbers: new Numbers(),
    rules: await rulesOfStory(db),
    templateId: await makeTemplate(db, tree.top.id),
    openTasks: new Map<Cell, GivenTask[]>(),
    reports: [] as Story['reports'],
    addressees: await db.select({ id: addressees.id, name: addressees.name }).from(addressees),
  }
  const story: Story = { ...ground, feedback: new Feedback(ground) }
  for (const month of months) await makePastMonth(story, month)
  await makeThisMonth(story)
  await reportTasks(story)
  await makeTerms(db, tree, story.numbers)
  await makeFinishedRatings(story)
  await makeThon7Review(story)
  return shown
}
