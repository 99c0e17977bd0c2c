import 'server-only'
import type { PaperData, PaperName } from './catalogue'
import { pdfResponse } from './pdf-response'
import { renderPaper } from './pool'

type Sheets<Name extends PaperName> = { data: PaperData[Name]; copies?: number }[]

/** Blank forms in one file, to be printed at once; kept nowhere. One after the other: pages for others go between. */
export async function mergedResponse<Name extends PaperName>(
  paper: Name,
  sheets: Sheets<Name>,
  { title, organisation }: { title: string; organisation: string },
) {
  const papers: Uint8Array[] = []
  for (const sheet of sheets) papers.push(...(await copiesOf(paper, sheet)))
  return pdfResponse('mergedPapers', { title, organisation, papers }, title)
}

export async function copiesOf<Name extends PaperName>(
  paper: Name,
  { data, copies = 1 }: Sheets<Name>[number],
) {
  const bytes = await renderPaper(paper, data)
  return Array.from({ length: copies }, () => bytes)
}
