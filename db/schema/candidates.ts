import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members, sex } from './members'
import { place } from './place'
import { proposals } from './proposals'

/** Quần chúng ưu tú → cảm tình Đảng → học lớp nhận thức → làm hồ sơ → chi bộ → đảng ủy cơ sở → kết nạp; or stopped. */
export const candidateStage = pgEnum('candidate_stage', [
  'outstanding',
  'helped',
  'certified',
  'dossier',
  'voted',
  'endorsed',
  'admitted',
  'stopped',
])
/** Nguồn: Biểu 2-BTCTW counts the newly admitted by these. */
export const candidateSource = pgEnum('candidate_source', [
  'farmer',
  'worker',
  'official',
  'hamletOfficer',
  'teacher',
  'pupil',
  'student',
  'forces',
  'businessOwner',
  'other',
])

/** Người được theo dõi để kết nạp: working data; the dossier itself (lý lịch) stays on paper. */
export const candidates = pgTable(
  'candidates',
  {
    id: id(),
    ...place(),
    fullName: viText().notNull(),
    sortName: viText().notNull(),
    sex: sex().notNull(),
    bornOn: day().notNull(),
    ethnicGroup: text().notNull().default('Kinh'),
    source: candidateSource().notNull(),
    stage: candidateStage().notNull().default('outstanding'),
    /** Đảng viên chính thức được phân công giúp đỡ. */
    helperId: integer().references(() => members.id),
    certifiedOn: day(),
    dossierOn: day(),
    /** Thẩm tra lý lịch: the day it was asked, the day the answer came; never what it says. */
    verificationAskedOn: day(),
    isVerifiedAbroad: boolean().notNull().default(false),
    verifiedOn: day(),
    /** Ngày chi ủy tổng hợp ý kiến của đoàn thể và chi ủy nơi cư trú. */
    opinionsOn: day(),
    /** What the cell's minutes say about this person. */
    proposalId: integer()
      .unique()
      .references(() => proposals.id),
    /** The member this person became. */
    memberId: integer()
      .unique()
      .references(() => members.id),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    nameSearch: text().generatedAlwaysAs(sql`vn_plain(full_name)`),
  },
  (table) => [
    index('candidates_place').on(table.orgPath, table.stage),
    check('candidates_admitted', sql`(${table.stage} = 'admitted') = (${table.memberId} is not null)`),
  ],
)

/** Từng bước, with its paper: added, never changed. */
export const candidateSteps = pgTable(
  'candidate_steps',
  {
    id: id(),
    candidateId: refersTo(() => candidates.id),
    ...place(),
    fromStage: candidateStage().notNull(),
    toStage: candidateStage().notNull(),
    /** The day of the paper or ceremony. */
    takenOn: day().notNull(),
    paper: text().notNull().default(''),
    votes: smallint(),
    base: smallint(),
    note: text().notNull().default(''),
    doneBy: refersTo(() => accounts.id),
    doneOn: day().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('candidate_steps_candidate').on(table.candidateId, table.id)],
)
