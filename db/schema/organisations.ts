import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, pathText, refersTo, submitKey, version, viText } from '../columns'

/** top: đảng bộ huyện or xã, whichever stands at the top; agency: cơ quan xử lý, outside party statistics. */
export const organisationKind = pgEnum('organisation_kind', [
  'top',
  'grassroots',
  'section',
  'cell',
  'group',
  'agency',
])
/** Loại hình chi bộ: drives the common day and the agenda prompts (HD 42 section 4). */
export const cellType = pgEnum('cell_type', ['village', 'school', 'office', 'enterprise', 'forces', 'other'])

export type PaperCaptions = {
  /** Left and right captions under minutes: THƯ KÝ | NGƯỜI GHI BIÊN BẢN, CHỦ TRÌ | CHỦ TRÌ HỘI NGHỊ. */
  minutesLeft: string
  minutesRight: string
  /** T/M CHI BỘ | T/M CHI ỦY | T/M ĐẢNG ỦY … */
  onBehalf: string
}

/** Tổ chức đảng, and agencies that answer feedback. `path` is the ids from the root to the row itself. */
export const organisations = pgTable(
  'organisations',
  {
    id: id(),
    parentId: integer().references((): AnyPgColumn => organisations.id),
    path: pathText().notNull().default(''),
    kind: organisationKind().notNull(),
    cellType: cellType(),
    name: viText().notNull(),
    /** As said in lists: "Chi bộ thôn Đông Hạ", "xã An Thịnh". */
    shortName: viText().notNull(),
    /** The committee that acts for it: "Đảng ủy xã An Thịnh". */
    committeeName: text().notNull(),
    /** Ký hiệu văn bản: HU, ĐU, CB. */
    symbol: text().notNull(),
    letterheadUpper: text().notNull(),
    letterheadLower: text().notNull(),
    placeName: text().notNull(),
    captions: jsonb().$type<PaperCaptions>().notNull(),
    /** Nhãn: biên giới, trường học, yếu kém … */
    tags: text().array().notNull().default(sql`'{}'`),
    foundedOn: day(),
    /** Its last day. */
    endedOn: day(),
    /** Since when its name, kind and place in the tree hold; what changes one of them by decision sets it along. */
    sinceOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    nameSearch: text().generatedAlwaysAs(sql`vn_plain(name)`),
  },
  (table) => [
    // Not a unique key: rows that point here are written while a branch moves (the row's own id keeps paths apart).
    index('organisations_path').on(table.path),
    index('organisations_parent').on(table.parentId),
    index('organisations_search').using('gin', sql`${table.nameSearch} gin_trgm_ops`),
    check('organisations_path_shape', sql`${table.path} ~ '^(/[0-9]+)+/$'`),
    check('organisations_one_top', sql`(${table.parentId} is null) = (${table.kind} = 'top')`),
  ],
)

/** Nhiệm kỳ: document numbers run within it and restart with the next. */
export const terms = pgTable(
  'terms',
  {
    id: id(),
    orgId: refersTo(() => organisations.id),
    orgPath: orgPath(),
    name: text().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    isCurrent: boolean().notNull().default(true),
  },
  (table) => [unique('terms_org_start').on(table.orgId, table.startsOn)],
)

/** Số văn bản: the last number given, per organisation, document type and term (HD 05-HD/VPTW, HD 36). */
export const numberSeries = pgTable(
  'number_series',
  {
    id: id(),
    orgId: refersTo(() => organisations.id),
    termId: refersTo(() => terms.id),
    /** Mã loại văn bản: BB, NQ, TB … */
    type: text().notNull(),
    last: integer().notNull().default(0),
  },
  (table) => [unique('number_series_key').on(table.orgId, table.termId, table.type)],
)
