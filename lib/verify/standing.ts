import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { agendas, corrections, extracts, minutes, proposals, ratingCampaigns, supplements } from '@/db/schema'
import { statusLabel, statusTone } from '@/lib/meetings/labels'
import type { StoredForm } from '@/lib/papers/sources'
import { stateName, stateTone } from '@/lib/ratings/labels'
import {
  candidateStanding,
  collectiveStanding,
  decisionStanding,
  duesReportStanding,
  exemptionStanding,
  handoverStanding,
  noticeStanding,
  probationerStanding,
  ratingSummaryStanding,
  residenceStanding,
  type Standing,
  scoreListStanding,
  synthesisStanding,
  transferStanding,
  wayStanding,
} from './issued-standing'

async function minutesStanding(minutesId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({
      meetingId: minutes.meetingId,
      status: minutes.status,
      contentHash: minutes.contentHash,
      corrections: sql<number>`(select count(*)::int from corrections where corrections.minutes_id = minutes.id)`,
    })
    .from(minutes)
    .where(eq(minutes.id, minutesId))
  if (!found) return undefined
  const { meetingId, status, ...rest } = found
  return {
    ...rest,
    href: `/meetings/${meetingId}`,
    state: { label: statusLabel[status], tone: statusTone[status] },
  }
}

async function correctionStanding(correctionId: number) {
  const [found] = await db
    .select({ minutesId: corrections.minutesId })
    .from(corrections)
    .where(eq(corrections.id, correctionId))
  return found && sheetStanding(found.minutesId)
}

async function supplementStanding(supplementId: number) {
  const [found] = await db
    .select({ minutesId: supplements.minutesId })
    .from(supplements)
    .where(eq(supplements.id, supplementId))
  return found && sheetStanding(found.minutesId)
}

async function proposalStanding(proposalId: number) {
  const [found] = await db
    .select({ minutesId: proposals.minutesId })
    .from(proposals)
    .where(eq(proposals.id, proposalId))
  return found && minutesStanding(found.minutesId)
}

async function ratingStanding(campaignId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ state: ratingCampaigns.state })
    .from(ratingCampaigns)
    .where(eq(ratingCampaigns.id, campaignId))
  return (
    found && {
      href: `/ratings/${campaignId}`,
      state: { label: stateName[found.state], tone: stateTone[found.state] },
      corrections: 0,
    }
  )
}

/** Minutes corrected since stand beside what was taken from them. */
async function extractStanding(extractId: number) {
  const [found] = await db
    .select({ minutesId: extracts.minutesId })
    .from(extracts)
    .where(eq(extracts.id, extractId))
  const standing = found && (await minutesStanding(found.minutesId))
  return standing && { ...standing, contentHash: undefined }
}

async function sheetStanding(minutesId: number) {
  const standing = await minutesStanding(minutesId)
  return standing && { ...standing, contentHash: undefined, corrections: 0 }
}

async function agendaStanding(agendaId: number): Promise<Standing | undefined> {
  const [found] = await db
    .select({ meetingId: agendas.meetingId })
    .from(agendas)
    .where(eq(agendas.id, agendaId))
  return (
    found && {
      href: `/meetings/${found.meetingId}`,
      state: { label: 'Đã phát hành', tone: 'good' },
      corrections: 0,
    }
  )
}

/** Asked only for a paper already found in reach. */
export const standingOf: Record<StoredForm, (subjectId: number) => Promise<Standing | undefined>> = {
  minutes: minutesStanding,
  resolution: minutesStanding,
  conclusion: minutesStanding,
  personResolution: proposalStanding,
  ballotMinutes: minutesStanding,
  correction: correctionStanding,
  supplement: supplementStanding,
  tallyMinutes: ratingStanding,
  ratingList: ratingStanding,
  scheduleNotice: noticeStanding,
  agenda: agendaStanding,
  invitation: agendaStanding,
  extract: extractStanding,
  scoreSheet: sheetStanding,
  scoreList: scoreListStanding,
  synthesis: synthesisStanding,
  exemptionDecision: exemptionStanding,
  personDecision: decisionStanding,
  collectiveDecision: collectiveStanding,
  wayResolution: wayStanding,
  wayOpinions: candidateStanding,
  probationOpinions: probationerStanding,
  handover: handoverStanding,
  residenceIntroduction: residenceStanding,
  transferNotice: transferStanding,
  duesReport: duesReportStanding,
  ratingSummary: ratingSummaryStanding,
}
