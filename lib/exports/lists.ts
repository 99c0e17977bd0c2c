import 'server-only'
import type { Permission, Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { candidateRows, changeRows, proposalRows, removalRows } from './admissions'
import { absenceRows, awayRows, requestRows, runningRows, yearEndRows } from './away'
import { calendarRows, conferenceRows } from './calendar'
import { behindRows, payerRows, receiptRows, remittanceRows } from './dues'
import { guidanceRows, questionRows } from './guidance'
import type { Asked, Listed } from './listed'
import { exemptionRows, memberRows, stayRows } from './members'
import { departureRows, residenceRows, transferRows } from './moves'
import { addresseeRows, auditRows, hashRows } from './office'
import { organisationRows } from './organisations'
import { campaignRows, ratingPeopleRows, scoreRows } from './ratings'
import { badgeRows, paperRows, probationRows, slipRows } from './records'
import { attendanceRows, screeningRows, studyRows } from './register'
import { rightsRows, rolesSheet } from './rights'
import { eventRows, ratedRows, rollRows, wantingRows } from './statistics'
import type { ListName } from './titles'
import { chargeRows, guestRows, remarkRows, unvisitedRows, visitorRows } from './visits'
import { answerRows, feedbackRows, meetingRows, taskMonthRows, taskRows } from './work'

type List = {
  /** Of the page; where it is for everybody, of what stands on it. */
  permission: Permission
  /** The list's own question with the filter of the address, all pages; undefined where its place is out of reach. */
  rows: (viewer: Viewer, asked: Asked, today: Day) => Promise<Listed | undefined>
  /** A second sheet that explains the first. */
  also?: () => ExcelSheet
}

export const lists: Record<ListName, List> = {
  absences: { permission: 'away.read', rows: absenceRows },
  accounts: { permission: 'accounts.read', rows: rightsRows, also: rolesSheet },
  addressees: { permission: 'addressees.read', rows: addresseeRows },
  answers: { permission: 'feedback.read', rows: answerRows },
  attendance: { permission: 'study.read', rows: attendanceRows },
  audit: { permission: 'audit.read', rows: auditRows },
  away: { permission: 'away.read', rows: awayRows },
  'away-stays': { permission: 'members.read', rows: stayRows },
  badges: { permission: 'records.read', rows: badgeRows },
  calendar: { permission: 'meetings.read', rows: calendarRows },
  candidates: { permission: 'candidates.read', rows: candidateRows },
  'cells-wanting': { permission: 'organisations.appointCommittee', rows: wantingRows },
  changes: { permission: 'memberChanges.read', rows: changeRows },
  charge: { permission: 'visits.read', rows: chargeRows },
  conferences: { permission: 'conferences.read', rows: conferenceRows },
  departures: { permission: 'transfers.read', rows: departureRows },
  'dues-book': { permission: 'dues.read', rows: receiptRows },
  'dues-payers': { permission: 'dues.read', rows: payerRows },
  'dues-remittances': { permission: 'dues.read', rows: remittanceRows },
  'dues-unpaid': { permission: 'dues.read', rows: behindRows },
  exempt: { permission: 'away.read', rows: runningRows },
  'exemption-requests': { permission: 'exemptionRequests.read', rows: requestRows },
  exemptions: { permission: 'members.read', rows: exemptionRows },
  feedback: { permission: 'feedback.read', rows: feedbackRows },
  guidance: { permission: 'guidance.find', rows: guidanceRows },
  guests: { permission: 'visits.read', rows: guestRows },
  hashes: { permission: 'verify.list', rows: hashRows },
  meetings: { permission: 'meetings.read', rows: meetingRows },
  members: { permission: 'members.read', rows: memberRows },
  organisations: { permission: 'organisations.read', rows: organisationRows },
  probation: { permission: 'records.read', rows: probationRows },
  proposals: { permission: 'proposals.read', rows: proposalRows },
  questions: { permission: 'guidance.read', rows: questionRows },
  rated: { permission: 'ratings.read', rows: ratedRows },
  'rating-people': { permission: 'ratings.read', rows: ratingPeopleRows },
  ratings: { permission: 'ratings.read', rows: campaignRows },
  records: { permission: 'records.read', rows: paperRows },
  remarks: { permission: 'visits.read', rows: remarkRows },
  removals: { permission: 'proposals.read', rows: removalRows },
  reorganisations: { permission: 'organisations.read', rows: eventRows },
  residences: { permission: 'residences.read', rows: residenceRows },
  roll: { permission: 'statistics.read', rows: rollRows },
  scores: { permission: 'scores.list', rows: scoreRows },
  screenings: { permission: 'screenings.read', rows: screeningRows },
  slips: { permission: 'records.read', rows: slipRows },
  study: { permission: 'study.read', rows: studyRows },
  tasks: { permission: 'tasks.read', rows: taskRows },
  'tasks-month': { permission: 'tasks.read', rows: taskMonthRows },
  transfers: { permission: 'transfers.read', rows: transferRows },
  unvisited: { permission: 'visits.read', rows: unvisitedRows },
  visitors: { permission: 'visits.read', rows: visitorRows },
  'year-end': { permission: 'away.read', rows: yearEndRows },
}
