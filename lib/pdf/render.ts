import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { loadFonts } from './fonts'

/** The finished file. Costs processor time: only worker threads and tests call it. */
export async function printed(paper: ReactElement<DocumentProps>): Promise<Uint8Array> {
  await loadFonts()
  return renderToBuffer(paper)
}
