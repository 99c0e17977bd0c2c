import { PDFDocument } from '@cantoo/pdf-lib'

/** A printing thread has nothing else to do: no pauses between objects while a file is read. */
export const atOnce = { parseSpeed: Number.POSITIVE_INFINITY }

export type MergedPapersData = {
  title: string
  organisation: string
  /** Stored papers; their pages go in as they are, code and all. */
  papers: Uint8Array[]
}

/** Many papers in one file, to be printed at once: nothing is added, one after the other. */
export async function mergePapers({ title, organisation, papers }: MergedPapersData): Promise<Uint8Array> {
  const merged = await PDFDocument.create()
  for (const bytes of papers) {
    const paper = await PDFDocument.load(bytes, { updateMetadata: false, ...atOnce })
    for (const page of await merged.copyPages(paper, paper.getPageIndices())) merged.addPage(page)
  }
  merged.setTitle(title)
  merged.setAuthor(organisation)
  merged.setLanguage('vi-VN')
  merged.setProducer('Cổng thông tin Đảng bộ')
  merged.setCreator('Cổng thông tin Đảng bộ')
  return merged.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}
