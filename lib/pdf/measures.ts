/**
 * Every measure of the papers in one place. Lengths are in points (the unit of PDF) unless the name says otherwise.
 * Sources: "§" is a section of the domain note on meetings; "choice" means that no rule was found there and a usual
 * value was taken for all papers alike.
 */

/** Millimetres to points. */
export const mm = (millimetres: number) => (millimetres * 72) / 25.4

/** Khổ A4 và lề: HD 05-HD/VPTW, §3.2. Landscape keeps the same margins of the turned page (choice). */
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) }
export const paper = { width: mm(210), height: mm(297) }
export const textWidth = paper.width - margins.left - margins.right
export const landscapeTextWidth = paper.height - margins.left - margins.right

/** Cỡ chữ: HD 05-HD/VPTW, §3.2. Where a range is allowed (14–15, 15–16) the choice is named. */
export const sizes = {
  partyName: 15,
  organisation: 14,
  number: 14,
  placeDate: 14,
  /** 15–16; choice 16. */
  title: 16,
  /** 14–15; choice 14. */
  subject: 14,
  /** 14–15; choice 14. */
  body: 14,
  signature: 14,
  recipientsTitle: 14,
  recipients: 12,
  pageNumber: 14,
  table: 12,
  /** Score sheets may go down to 10 (§3.6); choice 11. */
  scoreSheet: 11,
  /** Choice for tables that have room. */
  tableLarge: 13,
  columnNumber: 11,
  note: 12,
  formCode: 12,
  draftMark: 14,
  verifyMark: 8,
}

/** Dãn dòng chính xác 18–22 pt (§3.2); choice 18, and 22 where people write by hand. */
export const pitches = { body: 18, handwriting: 22, recipients: 15, table: 15, tableLarge: 16, sheet: 13 }

/** §3.2: at least 6 pt between paragraphs, first line about 10 mm in. */
export const paragraphGap = 6
export const firstLineIndent = mm(10)

/** Two borderless columns, about 75 + 90 mm (§3.6); landscape in the same proportion (choice). */
export const letterheadColumns = { left: mm(75), right: mm(90) }
export const landscapeColumns = { left: mm(115), right: mm(137) }

/** The rule is as long as the heading (§3.2); thickness and distance are choices, clear of the dots of Ộ and Ệ. */
export const rule = { belowBaseline: 6, thickness: 0.75, overhang: 0 }

/** Baseline to baseline, choices. */
export const gaps = {
  numberToTitle: 42,
  dateToTitle: 40,
  listToTitle: 34,
  titleToSubject: 18.7,
  hyphensToBody: 30,
  bodyToSignature: 32,
  noteToSignature: 28,
  /** About four blank lines between the last caption and the name (§3.2). */
  captionToName: 90,
}

/** Số trang: 10 mm from the top edge (§3.2), read as the distance to the top of the figure. */
export const pageNumberTop = mm(10.2)

/** Height of figures and letters above the baseline in Tinos, in ems. */
export const figureHeight = 0.676
export const ascent = 0.891

/** Lines of tables: choice 0.5 pt, drawn as strokes so that they stay visible at every zoom. */
export const table = { line: 0.5, padX: 4, padY: 2, padYList: 1.25, padYDense: 1, below: 3 }

/** Underline of "Nơi nhận:", below the dot of "ậ" (choice). */
export const underline = { belowBaseline: 3.6, thickness: 0.7 }

/** Round dots for writing on (choice): drawn, not typed, so that copied text has no rows of full stops. */
export const dots = { diameter: 0.9, step: 2.4, length: 0.01 }

/** Ô đánh dấu: 4 mm, choice. */
export const tickBox = {
  side: mm(4),
  line: 0.6,
  textOffset: mm(7.3),
  secondColumn: mm(88),
  thirds: [mm(58), mm(56), mm(51)],
}

/** Width of the line for a name below a signature on a blank form, choice. */
export const nameLine = mm(60)

/** The code of a form stands in the top margin, on the right (choice). */
export const formCodeBaseline = mm(14.8)

/**
 * Mã tra cứu, below the text block and clear of what office printers cannot reach, 5 mm (choice): squares of 0.36 mm and
 * more, which phones of ten years ago still read from paper.
 */
export const verifyMark = { side: mm(12), belowText: mm(3), gap: mm(2), pitch: 10, left: margins.left }

/** Space to add above text so that its first baseline lies `gap` below the last baseline of what stands before. */
export function spaceBetween(gap: number, above: { size: number; pitch: number }, below: { size: number }) {
  return gap - above.pitch + ascent * above.size - ascent * below.size
}
