import 'server-only'
import { and, count, eq, inArray, isNull, not } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { members, residences } from '@/db/schema'
import { pathsFor, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { isCurrent } from '@/lib/members/conditions'
import { isCommented } from '@/lib/residences/conditions'
import { isAsked } from '@/lib/residences/rules'
import { findRuleSet } from '@/lib/rulesets/load'

/** Nhận xét nơi cư trú of the year, at both sides: written by the residence, asked for by the own cell. */
export async function residenceDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const paths = pathsFor(viewer, 'residences.comment')
  const [path] = paths
  if (path === undefined) return []
  const rules = await findRuleSet(db, 'residence', today, path)
  if (!rules || !isAsked(today, rules.values)) return []
  const year = Number(today.slice(0, 4))
  const missing = (side: PgColumn) =>
    db
      .select({ n: count() })
      .from(residences)
      .innerJoin(members, eq(members.id, residences.memberId))
      .where(and(inArray(side, paths), isNull(residences.endedOn), isCurrent, not(isCommented(year))))
  const [[here], [own]] = await Promise.all([missing(residences.residencePath), missing(residences.orgPath)])
  const duty = (id: string, title: string, href: string): Duty => ({
    ...{ id, title, href, note: 'Trước kiểm điểm, xếp loại cuối năm' },
  })
  return [
    ...(here?.n
      ? [
          duty(
            'residences-here',
            `Nhận xét năm ${year} cho ${here.n} đảng viên nơi khác cư trú ở đây`,
            '/residences?side=here',
          ),
        ]
      : []),
    ...(own?.n
      ? [duty('residences-own', `Xin nhận xét nơi cư trú năm ${year} của ${own.n} đảng viên`, '/residences')]
      : []),
  ]
}
