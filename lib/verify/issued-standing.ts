import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidateSteps, handovers, reports, scoreLists, syntheses, transfers } from '@/db/schema'
import { synthesisLink } from '@/lib/synthesis/links'
import { stateLabel, stateTone } from '@/lib/transfers/labels'
import type { Tone } from '@/lib/ui/badge'

/** What has become of the record a paper is of. */
export type Standing = {
  href: string
  state: { label: string; tone: Tone }
  contentHash?: string | null
  corrections: number
}

const issued = (href: string): Standing => ({
  href,
  state: { label: 'Đã ban hành', tone: 'good' },
  corrections: 0,
})

export const noticeStanding = async (noticeId: number) => issued(`/calendar/notices/${noticeId}`)

export async function scoreListStanding(listId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ orgId: scoreLists.orgId, month: scoreLists.month })
    .from(scoreLists)
    .where(eq(scoreLists.id, listId))
  return found && issued(`/scores?org=${found.orgId}&month=${found.month.slice(0, 7)}`)
}

export async function synthesisStanding(synthesisId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ orgId: syntheses.orgId, month: syntheses.month })
    .from(syntheses)
    .where(eq(syntheses.id, synthesisId))
  return found && issued(synthesisLink(found.orgId, found.month))
}

export const exemptionStanding = async (requestId: number) => issued(`/exemptions/${requestId}`)

export const decisionStanding = async (proposalId: number) => issued(`/proposals/${proposalId}`)

export const collectiveStanding = async (roundId: number) => issued(`/collectives/${roundId}`)

export const residenceStanding = async (residenceId: number) => issued(`/residences/${residenceId}`)

export const candidateStanding = async (candidateId: number) => issued(`/candidates/${candidateId}`)

export const probationerStanding = async (memberId: number) => issued(`/members/${memberId}`)

export async function wayStanding(stepId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ candidateId: candidateSteps.candidateId })
    .from(candidateSteps)
    .where(eq(candidateSteps.id, stepId))
  return found && issued(`/candidates/${found.candidateId}`)
}

export async function handoverStanding(handoverId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ eventId: handovers.eventId, confirmedOn: handovers.confirmedOn })
    .from(handovers)
    .where(eq(handovers.id, handoverId))
  return (
    found && {
      href: `/reorganisations/${found.eventId}#handover-${handoverId}`,
      state: found.confirmedOn
        ? { label: 'Đã xác nhận tiếp nhận', tone: 'good' }
        : { label: 'Chưa xác nhận tiếp nhận', tone: 'warn' },
      corrections: 0,
    }
  )
}

export async function transferStanding(transferId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ state: transfers.state })
    .from(transfers)
    .where(eq(transfers.id, transferId))
  return (
    found && {
      href: `/transfers/${transferId}`,
      state: { label: stateLabel[found.state], tone: stateTone[found.state] },
      corrections: 0,
    }
  )
}

const reportStanding = (linkTo: (orgId: number, period: string) => string) => async (reportId: number) => {
  const [found] = await db
    .select({ orgId: reports.orgId, period: reports.period })
    .from(reports)
    .where(eq(reports.id, reportId))
  return (
    found && {
      ...issued(linkTo(found.orgId, found.period)),
      state: { label: 'Đã lập', tone: 'good' as const },
    }
  )
}

export const duesReportStanding = reportStanding(
  (orgId, period) => `/dues/report?org=${orgId}&period=${period}`,
)
export const ratingSummaryStanding = reportStanding(
  (orgId, year) => `/collectives/summary?org=${orgId}&year=${year}`,
)
