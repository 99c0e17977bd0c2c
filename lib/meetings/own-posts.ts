import type { MinutesContent } from './content'

type Said = Pick<MinutesContent, 'opening' | 'attendance'>

/** Whoever chairs or records and is in the roll has the post it names, where the page left it empty; of two of one name nothing is taken over. */
export function withOwnPosts({ opening, attendance }: Said): MinutesContent['opening'] {
  const posted = ({ name, position }: { name: string; position: string }) => {
    const [known, ...others] = attendance.filter((row) => row.name === name && name !== '')
    return { name, position: position === '' && known && others.length === 0 ? known.position : position }
  }
  return { ...opening, chair: posted(opening.chair), recorder: posted(opening.recorder) }
}
