/** Short paragraphs of the kind cells write; chosen by cell type and month, filled with names of the cell. */
export type TaskText = { title: string; done: string; notDone: string }
export type OpinionText = { subject: string; text: string; conclusion: string }
export type TextBank = {
  /** Tasks given in a month of the year (1–12). */
  tasks: (month: number) => TaskText[]
  strengths: string[]
  weaknesses: string[]
  members: string[]
  people: string[]
  opinions: OpinionText[]
}

export const task = (title: string, done: string, notDone: string): TaskText => ({ title, done, notDone })
export const opinion = (subject: string, text: string, conclusion: string): OpinionText => ({
  subject,
  text,
  conclusion,
})
