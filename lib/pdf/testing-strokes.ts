import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A straight line on the finished page: millimetres from the left and top edge, thickness in points. */
export type Stroke = { x1: number; y1: number; x2: number; y2: number; thickness: number; isDotted: boolean }

/** What a filled path covers on the finished page: millimetres from the left and top edge. */
export type Box = { x1: number; y1: number; x2: number; y2: number }

type Matrix = [number, number, number, number, number, number]
type State = { matrix: Matrix; thickness: number; isDotted: boolean }

const toMm = (points: number) => (points * 25.4) / 72

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function matrixFrom(values: unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number)
  return [a, b, c, d, e, f]
}

/** How many numbers follow each drawing code: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0]

function segments(path: number[], { matrix, thickness, isDotted }: State, height: number): Stroke[] {
  const [a, b, c, d, e, f] = matrix
  const place = (x: number, y: number) => ({
    x: toMm(a * x + c * y + e),
    y: toMm(height - (b * x + d * y + f)),
  })
  const found: Stroke[] = []
  let from = place(0, 0)
  let index = 0
  while (index < path.length) {
    const code = path[index] ?? 4
    const to = place(path[index + 1] ?? 0, path[index + 2] ?? 0)
    if (code === 1) found.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, thickness, isDotted })
    if (code < 2) from = to
    index += 1 + (lengths[code] ?? 0)
  }
  return found
}

/** The box around each closed piece of a filled path. */
function boxes(path: number[], { matrix }: State, height: number): Box[] {
  const [a, b, c, d, e, f] = matrix
  const found: Box[] = []
  let index = 0
  while (index < path.length) {
    const code = path[index] ?? 4
    const [x, y] = [path[index + 1] ?? 0, path[index + 2] ?? 0]
    const at = { x: toMm(a * x + c * y + e), y: toMm(height - (b * x + d * y + f)) }
    const box = found.at(-1)
    if (code === 0) found.push({ x1: at.x, y1: at.y, x2: at.x, y2: at.y })
    else if (code === 1 && box)
      Object.assign(box, {
        x1: Math.min(box.x1, at.x),
        y1: Math.min(box.y1, at.y),
        x2: Math.max(box.x2, at.x),
        y2: Math.max(box.y2, at.y),
      })
    index += 1 + (lengths[code] ?? 0)
  }
  return found
}

const isNumbers = (value: unknown): value is ArrayLike<number> => value instanceof Float32Array

type Commands = { fnArray: number[]; argsArray: unknown[] }
type Reader<Found> = (path: number[], state: State, height: number) => Found[]

/** Every straight line that is stroked. */
export const strokesOf = (commands: Commands, height: number) =>
  follow(commands, height, OPS.stroke, segments)
/** Every piece that is filled. */
export const boxesOf = (commands: Commands, height: number) => follow(commands, height, OPS.fill, boxes)

/** Follows the page's drawing commands and collects what is drawn in one way. */
function follow<Found>(commands: Commands, height: number, drawn: number, read: Reader<Found>): Found[] {
  const saved: State[] = []
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], thickness: 1, isDotted: false }
  return commands.fnArray.flatMap((code, index) => {
    const given = commands.argsArray[index]
    const values: unknown[] = Array.isArray(given) ? given : []
    if (code === OPS.save) saved.push(state)
    if (code === OPS.restore) state = saved.pop() ?? state
    if (code === OPS.transform) state = { ...state, matrix: times(state.matrix, matrixFrom(values)) }
    if (code === OPS.setLineWidth) state = { ...state, thickness: Number(values[0]) }
    if (code === OPS.setDash) state = { ...state, isDotted: Array.isArray(values[0]) && values[0].length > 0 }
    if (code !== OPS.constructPath || values[0] !== drawn || !Array.isArray(values[1])) return []
    const path: unknown = values[1][0]
    return isNumbers(path) ? read(Array.from(path), state, height) : []
  })
}
