import 'server-only'
import { and, count, inArray, isNull, min, not, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, organisations } from '@/db/schema'
import { isHeld } from '@/lib/accounts/held'
import { canSomewhere, type Permission, type Role, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getSettings } from '@/lib/core/settings'
import { answeringRoles } from '@/lib/feedback/agencies'
import type { Duty } from '@/lib/home/rules'
import {
  hasMembers,
  hasTerm,
  isAsked,
  isDayByDefault,
  isUnnamed,
  isUntied,
} from '@/lib/home/set-up-conditions'

const isKind = (...kinds: (typeof organisations.$inferSelect)['kind'][]) => inArray(organisations.kind, kinds)

type Step =
  | 'unnamed'
  | 'cells'
  | 'tops'
  | 'board'
  | 'office'
  | 'permanent'
  | 'standing'
  | 'committees'
  | 'secretaries'
  | 'agencies'
  | 'terms'
  | 'members'
  | 'accounts'
  | 'commonDay'

/** How many organisations of the viewer's are like that, and the first of them. */
const placesWhere = (
  viewer: Viewer,
  step: Step,
  permission: Permission,
  ...conditions: (SQL | undefined)[]
) =>
  db
    .select({ step: sql<Step>`${step}::text`.as('step'), many: count(), first: min(organisations.id) })
    .from(organisations)
    .where(
      and(
        scope(viewer, permission, { path: organisations.path }),
        isNull(organisations.endedOn),
        ...conditions,
      ),
    )

/** One statement for all: every visit of the first page asks, and on most there is nothing left to set up. */
async function placesOf(viewer: Viewer, today: Day) {
  const top = (step: Step, role: Role) =>
    placesWhere(viewer, step, 'grants.giveTop', isKind('top'), not(isHeld(today, role)))
  const isUnanswered = and(isKind('agency'), isAsked, not(isHeld(today, ...answeringRoles)))
  const isUnread = and(isKind('grassroots'), not(isHeld(today, 'committeeOffice', 'committeeSecretary')))
  const isWithoutSecretary = and(isKind('cell'), not(isHeld(today, 'cellSecretary')))
  const isWithoutTerm = and(isKind('top', 'grassroots', 'section', 'cell'), not(hasTerm(today)))
  const rows = await unionAll(
    placesWhere(viewer, 'unnamed', 'organisations.update', isKind('top'), isUnnamed),
    placesWhere(viewer, 'cells', 'organisations.create', isKind('cell')),
    placesWhere(viewer, 'tops', 'organisations.create', isKind('top')),
    top('board', 'organisationBoard'),
    top('office', 'districtOffice'),
    top('permanent', 'permanentCommittee'),
    top('standing', 'standingCommittee'),
    placesWhere(viewer, 'committees', 'grants.giveTop', isUnread),
    placesWhere(viewer, 'secretaries', 'grants.giveTop', isWithoutSecretary),
    placesWhere(viewer, 'agencies', 'grants.giveTop', isUnanswered),
    placesWhere(viewer, 'terms', 'terms.create', isWithoutTerm),
    placesWhere(viewer, 'members', 'members.amend', isKind('cell'), not(hasMembers)),
    placesWhere(viewer, 'commonDay', 'settings.decide', isDayByDefault),
    db
      .select({ step: sql<Step>`'accounts'`.as('step'), many: count(), first: min(accounts.id) })
      .from(accounts)
      .where(and(scope(viewer, 'accounts.link', { path: accounts.orgPath }), isUntied)),
  )
  return (step: Step) => {
    const row = rows.find((each) => each.step === step)
    return { many: row?.many ?? 0, first: row?.first ?? 0 }
  }
}

/**
 * What a new installation needs before the monthly work runs, in the order in which one thing needs the other; each
 * is gone when it is done. It is for those who set up the whole; offices further down have their own work.
 */
export async function setUpDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'terms.create')) return []
  const [of, settings] = await Promise.all([placesOf(viewer, today), getSettings()])
  const [unnamed, cells, tops] = [of('unnamed'), of('cells'), of('tops')]
  const [board, office] = [of('board'), of('office')]
  const [permanent, standing] = [of('permanent'), of('standing')]
  const [committees, secretaries, agencies] = [of('committees'), of('secretaries'), of('agencies')]
  const [withoutTerm, withoutMembers, untied] = [of('terms'), of('members'), of('accounts')]
  const account = (org: number, role: Role) => `/accounts/new?org=${org}&role=${role}`
  const steps: (Omit<Duty, 'id'> | false)[] = [
    unnamed.many > 0 && {
      title: 'Đặt tên, tiêu đề văn bản, địa danh của đảng bộ',
      href: `/organisations/${unnamed.first}/edit`,
      note: 'Văn bản in ra đang dùng tên chung của bản mới cài',
    },
    tops.many > 0 &&
      cells.many === 0 && {
        title: 'Lập cây tổ chức: chưa có chi bộ nào',
        href: `/organisations/new?parent=${tops.first}`,
        note: 'Thêm từng nơi, hoặc ở trang Tổ chức nhập cả danh sách từ Excel',
      },
    board.many > 0 && {
      title: `Cấp tài khoản cho ${settings.boardName}`,
      href: account(board.first, 'organisationBoard'),
      note: 'Chưa có ai giữ quy tắc, mẫu biên bản, danh sách đảng viên',
    },
    office.many > 0 && {
      title: 'Cấp tài khoản cho Văn phòng cấp ủy',
      href: account(office.first, 'districtOffice'),
      note: 'Chưa có ai tiếp nhận phản ánh, góp ý, mở kỳ sinh hoạt',
    },
    permanent.many > 0 && {
      title: 'Cấp tài khoản cho Thường trực',
      href: account(permanent.first, 'permanentCommittee'),
      note: 'Chưa có ai duyệt giao, duyệt trả lời phản ánh, góp ý',
    },
    standing.many > 0 && {
      title: 'Cấp tài khoản cho Ban Thường vụ',
      href: account(standing.first, 'standingCommittee'),
      note: 'Chưa có ai quyết định xếp loại, miễn sinh hoạt, kết nạp; đồng chí đã có tài khoản thì cấp thêm quyền',
    },
    committees.many > 0 && {
      title: `Cấp tài khoản cho văn phòng đảng ủy: ${committees.many} đảng bộ cơ sở chưa có`,
      href: account(committees.first, 'committeeOffice'),
      note: 'Biên bản, phản ánh, đảng phí chi bộ gửi lên đảng ủy ấy chưa có ai nhận',
    },
    secretaries.many > 0 && {
      title: `Cấp tài khoản cho bí thư: ${secretaries.many} chi bộ chưa có`,
      href: account(secretaries.first, 'cellSecretary'),
      note: 'Bí thư ghi, gửi biên bản; in phiếu cấp tài khoản để trao tay',
    },
    agencies.many > 0 && {
      title: `Cấp tài khoản cho cơ quan trả lời phản ánh: ${agencies.many} cơ quan chưa có`,
      href: account(agencies.first, 'agencyOfficer'),
      note: 'Mục giao cho cơ quan ấy chưa có ai nhận',
    },
    withoutTerm.many > 0 && {
      title: `Ghi nhiệm kỳ: ${withoutTerm.many} tổ chức chưa có nhiệm kỳ hiện tại`,
      href: `/organisations/${withoutTerm.first}`,
      note: 'Số văn bản chạy theo nhiệm kỳ; chưa có thì chưa hoàn tất biên bản được',
    },
    withoutMembers.many > 0 && {
      title: `Nhập danh sách đảng viên: ${withoutMembers.many} chi bộ chưa có ai`,
      href: '/imports/new/members',
      note: 'Một tệp Excel cho mọi chi bộ, xem trước rồi mới nhập',
    },
    untied.many > 0 && {
      title: `Gắn tài khoản với đảng viên: ${untied.many} tài khoản trùng họ tên với đảng viên chưa có tài khoản`,
      href: `/accounts/${untied.first}#member`,
      note: 'Cấp trước khi có danh sách; chưa gắn thì chi bộ vẫn thấy đồng chí ấy chưa có tài khoản',
    },
    of('commonDay').many > 0 && {
      title: 'Ghi ngày sinh hoạt thống nhất theo văn bản của cấp ủy',
      href: '/settings/commonDay',
      note: 'Lịch đang tính theo ngày mặc định khi cài đặt; ghi xong rồi hãy mở kỳ sinh hoạt',
    },
  ]
  // Numbered as they stand: a gap would look like work that is missing.
  return steps
    .filter((step) => step !== false)
    .map((step, index) => ({
      ...step,
      id: `setUp-${index}`,
      title: `Việc ban đầu ${index + 1}: ${step.title}`,
    }))
}
