import type { role as roleEnum } from '@/db/schema'

export type Role = (typeof roleEnum.enumValues)[number]
/**
 * How far a role reaches from the organisation it was given in. children: itself and what stands directly below;
 * line: itself, what stands below, and the organisations above it; assigned: what was handed to it; typed: the minutes it types
 * for a cell; self: what belongs to the person; named: the subtree that an inspection decision names, nothing without one.
 */
export type Reach = 'subtree' | 'children' | 'line' | 'own' | 'self' | 'assigned' | 'typed' | 'named'
/** For each deed the roles that may, and how far. */
export type Part = Record<string, Partial<Record<Role, Reach>>>

/** The committee's secretary and office, for what is the committee's own. */
export const ownCommittee = { committeeSecretary: 'own', committeeOffice: 'own' } as const
export const leaders = { permanentCommittee: 'subtree', standingCommittee: 'subtree' } as const
export const committee = { committeeSecretary: 'subtree', committeeOffice: 'subtree' } as const
/** What an organisation calls or announces, every organisation below it reads. */
export const line = {
  ...leaders,
  organisationBoard: 'subtree',
  districtOffice: 'subtree',
  committeeSecretary: 'line',
  committeeOffice: 'line',
  cellSecretary: 'line',
  cellRecorder: 'line',
} as const
export const offices = { admin: 'subtree', committeeOffice: 'subtree' } as const
/** Those who keep the register of members. */
export const registrars = {
  organisationBoard: 'subtree',
  committeeOffice: 'subtree',
  cellSecretary: 'own',
} as const
/** Offices that type the minutes of cells without a computer: of those minutes alone. */
export const typists = { committeeOffice: 'typed', districtOffice: 'typed' } as const
/** Ủy ban Kiểm tra reads what a decision names, and writes nothing. */
export const inspection = { inspector: 'named' } as const
/** Cơ quan xử lý: its officers and its head, on what was handed to it. */
export const agency = { agencyOfficer: 'assigned', agencyHead: 'assigned' } as const
/** Those who follow the members of their cells. */
export const watchers = {
  ...leaders,
  organisationBoard: 'subtree',
  ...committee,
  cellSecretary: 'own',
  cellRecorder: 'own',
  ...inspection,
} as const
/** Who may know what is told of a member in confidence. */
export const trusted = {
  ...leaders,
  organisationBoard: 'subtree',
  ...committee,
  cellSecretary: 'own',
  member: 'self',
  ...inspection,
} as const
export const boards = { organisationBoard: 'subtree', districtOffice: 'subtree' } as const
