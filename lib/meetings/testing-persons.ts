import { type Attendee, type MinutesContent, minutesContent } from './content'

type Subject = MinutesContent['subjects'][number]

/** Official members in the hall, numbered from 1. */
export const cellOf = (size: number, change: Partial<Attendee> = {}): Attendee[] =>
  minutesContent.parse({
    attendance: Array.from({ length: size }, (_, index) => ({
      memberId: index + 1,
      name: `Đảng viên ${index + 1}`,
      state: 'present',
      ...change,
    })),
  }).attendance

/** A secret ballot in which every sheet came back valid. */
export const ballotOf = (votes: Partial<Subject['vote']>): Partial<Subject['vote']> => {
  const sheets = Object.values(votes).reduce<number>(
    (sum, each) => sum + (typeof each === 'number' ? each : 0),
    0,
  )
  return { form: 'secret', issued: sheets, returned: sheets, valid: sheets, invalid: 0, ...votes }
}

export const subjectOf = (given: object): Subject => {
  const [made] = minutesContent.parse({ subjects: [given] }).subjects
  if (!made) throw new Error('subject not made')
  return made
}
