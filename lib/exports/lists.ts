import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { candidateRows, changeRows, proposalRows, removalRows } from './admissions'
import { absenceRows, awayRows, excusedRows, requestRows, runningRows, yearEndRows } from './away'
import { calendarRows, conferenceRows, thematicRows } from './calendar'
import { collectiveRows, roundRows, summaryRows } from './collectives'
import { directiveRows } from './directives'
import { behindRows, payerRows, receiptRows, remittanceRows, unpaidRows } from './dues'
import { guidanceRows, questionRows } from './guidance'
import type { Asked, Listed } from './listed'
import { exemptionRows, memberRows, stayRows } from './members'
import { departureRows, residenceRows, transferRows } from './moves'
import type { ListName } from './names'
import { addresseeRows, auditRows, hashRows } from './office'
import { organisationRows } from './organisations'
import { campaignRows, ratingPeopleRows, scoreRows } from './ratings'
import { badgeRows, paperRows, probationRows, slipRows } from './records'
import { rightsRows, rolesSheet } from './rights'
import { screeningRows } from './screenings'
import { eventRows, ratedRows, rollRows, wantingRows } from './statistics'
import { attendanceRows, studyRows } from './study'
import { chargeRows, guestRows, remarkRows, unvisitedRows, visitorRows } from './visits'
import { answerRows, feedbackRows, meetingRows, taskMonthRows, taskRows } from './work'

type List = {
  /** The list's own question with the filter of the address, all pages; undefined where its place is out of reach. */
  rows: (viewer: Viewer, asked: Asked, today: Day) => Promise<Listed | undefined>
  /** A second sheet that explains the first. */
  also?: () => ExcelSheet
}

export const lists: Record<ListName, List> = {
  absences: { rows: absenceRows },
  accounts: { rows: rightsRows, also: rolesSheet },
  addressees: { rows: addresseeRows },
  answers: { rows: answerRows },
  attendance: { rows: attendanceRows },
  audit: { rows: auditRows },
  away: { rows: awayRows },
  'away-stays': { rows: stayRows },
  badges: { rows: badgeRows },
  calendar: { rows: calendarRows },
  candidates: { rows: candidateRows },
  'cells-wanting': { rows: wantingRows },
  changes: { rows: changeRows },
  charge: { rows: chargeRows },
  'collective-list': { rows: collectiveRows },
  collectives: { rows: roundRows },
  conferences: { rows: conferenceRows },
  departures: { rows: departureRows },
  directives: { rows: directiveRows },
  'dues-book': { rows: receiptRows },
  'dues-payers': { rows: payerRows },
  'dues-remittances': { rows: remittanceRows },
  'dues-unpaid': { rows: behindRows },
  'dues-unpaid-below': { rows: unpaidRows },
  excused: { rows: excusedRows },
  exempt: { rows: runningRows },
  'exemption-requests': { rows: requestRows },
  exemptions: { rows: exemptionRows },
  feedback: { rows: feedbackRows },
  guidance: { rows: guidanceRows },
  guests: { rows: guestRows },
  hashes: { rows: hashRows },
  meetings: { rows: meetingRows },
  members: { rows: memberRows },
  organisations: { rows: organisationRows },
  probation: { rows: probationRows },
  proposals: { rows: proposalRows },
  questions: { rows: questionRows },
  rated: { rows: ratedRows },
  'rating-people': { rows: ratingPeopleRows },
  'rating-summary': { rows: summaryRows },
  ratings: { rows: campaignRows },
  records: { rows: paperRows },
  remarks: { rows: remarkRows },
  removals: { rows: removalRows },
  reorganisations: { rows: eventRows },
  residences: { rows: residenceRows },
  roll: { rows: rollRows },
  scores: { rows: scoreRows },
  screenings: { rows: screeningRows },
  slips: { rows: slipRows },
  study: { rows: studyRows },
  tasks: { rows: taskRows },
  'tasks-month': { rows: taskMonthRows },
  thematic: { rows: thematicRows },
  transfers: { rows: transferRows },
  unvisited: { rows: unvisitedRows },
  visitors: { rows: visitorRows },
  'year-end': { rows: yearEndRows },
}
