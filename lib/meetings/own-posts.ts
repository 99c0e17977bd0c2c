import type { MinutesContent } from './content'

type Said = Pick<MinutesContent, 'opening' | 'attendance'>

/** Whoever chairs or records and is in the roll has the post it names, where the page left it empty; of two of one name nothing is taken over. */
export function withOwnPosts({ opening, attendance }: Said): MinutesContent['opening'] {
  const posted = <Person extends { name: string; position: string }>(person: Person): Person => {
    const [known, ...others] = attendance.filter(({ name }) => name === person.name && name !== '')
    return person.position !== '' || !known || others.length > 0
      ? person
      : { ...person, position: known.position }
  }
  return { ...opening, chair: posted(opening.chair), recorder: posted(opening.recorder) }
}
