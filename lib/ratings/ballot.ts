import type { BallotData } from '@/lib/ratings/pdf/ballot'
import type { Campaign } from './campaign-of'
import { levelShort, roundName } from './labels'
import { levels } from './rules/scale'
import { letterheadFor } from './tally-paper'

export const ballotFrom = (found: Campaign): BallotData => ({
  letterhead: letterheadFor(found, ''),
  subject: roundName(found.campaign),
  levels: levels.map((level) => levelShort[level]),
  rows: found.rated.map((row) => ({
    name: row.fullName,
    post: row.position || 'Đảng viên',
    self: row.selfLevel ? levelShort[row.selfLevel] : '',
  })),
})
