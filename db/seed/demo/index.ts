import type { Filling } from '../filling'
import { fillDistrict } from './fill'
import { makeReorganisation } from './reorganisations'
import { baseCells, communes } from './tree'

/** Đảng bộ huyện Minh Giang: an invented district of 40 cells and 700 members. */
export const demo: Filling = async (db) => {
  const { story, shown } = await fillDistrict(db, { communes, baseCells })
  await makeReorganisation(story)
  return shown
}
